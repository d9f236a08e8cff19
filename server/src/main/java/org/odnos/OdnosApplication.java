package org.odnos;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The whole program: page, API, jobs and, unless told otherwise, the database. */
@SpringBootApplication
public class OdnosApplication {

    public static void main(String[] args) {
        SpringApplication.run(OdnosApplication.class, args);
    }
}
