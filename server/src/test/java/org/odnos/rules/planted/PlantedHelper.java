package org.odnos.rules.planted;

import org.springframework.context.event.EventListener;

/** A banned name, and an event that is no record. */
class PlantedHelper {

    static class Happened {}

    @EventListener
    void on(Happened event) {}
}
