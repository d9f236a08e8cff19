package org.odnos.sales.deal;

import org.odnos.TestRecords;

import java.util.UUID;

/** A pipeline with two open stages, and deals in it; made as the bound caller. */
record DealFixtures(
        TestRecords records,
        UUID pipeline,
        UUID first,
        UUID offer,
        UUID won,
        UUID lost,
        UUID price) {

    static DealFixtures in(TestRecords records) {
        UUID pipeline = records.create("pipeline", "{'name':'Sales'}");
        UUID offer = stage(records, pipeline, "'name':'Offer','kind':'open','probability':50");
        return new DealFixtures(
                records,
                pipeline,
                records.idOf("stage", "New"),
                offer,
                records.idOf("stage", "Won"),
                records.idOf("stage", "Lost"),
                records.create("lostReason", "{'name':'Price'}"));
    }

    UUID deal() {
        return deal("'name':'Kitchen'");
    }

    /** With these fields, in single quotes. */
    UUID deal(String fields) {
        return records.create("deal", "{" + fields + ",'pipeline':'" + pipeline + "'}");
    }

    private static UUID stage(TestRecords records, UUID pipeline, String fields) {
        return records.create("stage", "{" + fields + ",'pipeline':'" + pipeline + "'}");
    }
}
