package org.odnos.rules.planted;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RestController;

/** Public, transactional, with an injected field and SQL of its own: breaks four rules. */
@RestController
@Transactional
public class PlantedController {

    @Autowired private @Nullable JdbcClient jdbc;

    public @Nullable JdbcClient jdbc() {
        return jdbc;
    }
}
