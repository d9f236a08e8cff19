package org.odnos.platform.database;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the database answers just now. */
@Component
public class Pulse {

    private final JdbcClient jdbc;

    Pulse(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean beats() {
        try {
            jdbc.sql("select 1").query(Integer.class).single();
            return true;
        } catch (DataAccessException _) {
            return false;
        }
    }
}
