package org.odnos.records.save;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Conflict;
import org.odnos.kernel.Ids;
import org.odnos.platform.job.Jobs;
import org.odnos.records.object.ComputedField.Place;
import org.odnos.records.object.FieldState;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.save.Recompute.Filling;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.UUID;

/** Starts a job where too many records follow from one save; the field tells that it is at work. */
@Component
class RecomputeLater {

    private final Jobs jobs;
    private final ObjectCatalogue catalogue;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    RecomputeLater(Jobs jobs, ObjectCatalogue catalogue, JdbcClient jdbc, JsonMapper json) {
        this.jobs = jobs;
        this.catalogue = catalogue;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** False if too much is at work for the caller already: then it has to be done at once. */
    boolean start(Filling filling) {
        UUID job = Ids.next();
        ObjectNode plan = json.valueToTree(filling);
        try {
            jobs.start(
                    new Jobs.Wanted(
                            job, RecomputeJob.NAME, plan, json.createObjectNode(), null, null));
        } catch (Conflict tooMany) {
            return false;
        }
        jdbc.sql("update own_field set state = ?, job = ?::uuid where object = ? and key = ?")
                .param(FieldState.BUILDING.key())
                .param(job)
                .param(filling.place().object())
                .param(filling.place().key())
                .update();
        catalogue.changed();
        return true;
    }

    /** Unless another job has begun with the field meanwhile. */
    void end(UUID job, Place place) {
        int ended =
                jdbc.sql(
                                """
                                update own_field set state = ?, job = null
                                where object = ? and key = ? and job = ?::uuid
                                """)
                        .param(FieldState.READY.key())
                        .param(place.object())
                        .param(place.key())
                        .param(job)
                        .update();
        if (ended > 0) {
            catalogue.changed();
        }
    }

    Filling filling(ObjectNode plan, @Nullable UUID after) {
        Filling whole = json.convertValue(plan, Filling.class);
        return new Filling(whole.place(), whole.through(), whole.to(), after);
    }
}
