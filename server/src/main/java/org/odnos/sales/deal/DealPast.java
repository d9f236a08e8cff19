package org.odnos.sales.deal;

import org.odnos.records.query.PastSource;
import org.springframework.stereotype.Component;

/**
 * Where deals stood: their steps tell it also of the time before the change log knew them, when
 * another program kept them.
 */
@Component
class DealPast implements PastSource {

    @Override
    public String object() {
        return "deal";
    }

    @Override
    public String changes(String moment, String records) {
        return """
        select s.* from (
            select m.deal_id as record_id, m.moved_at as at, m.id,
                jsonb_build_object(
                    'stage', jsonb_build_array(f.id),
                    'pipeline', jsonb_build_array(f.pipeline_id),
                    'status', jsonb_build_array(f.kind),
                    'probability', jsonb_build_array(f.probability),
                    'stageEnteredAt', jsonb_build_array(
                        m.moved_at - make_interval(secs => coalesce(m.seconds_in_from, 0))))
                || case f.kind when 'open'
                    then '{"closedOn": [null], "lostReason": [null], "cycleDays": [null]}'::jsonb
                    else '{}'::jsonb end as fields
            from deal_move m join stage f on f.id = m.from_stage_id
            where m.moved_at > %s and not m.taken_back) s
        where %s
        """
                .formatted(moment, records);
    }
}
