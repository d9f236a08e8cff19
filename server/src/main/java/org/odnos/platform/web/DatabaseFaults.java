package org.odnos.platform.web;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Conflict;
import org.odnos.kernel.Forbidden;
import org.odnos.kernel.RuleViolation;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.text.Texts;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/**
 * What the database refused. Rules speak first and better; this is for the races and gaps that only
 * the database sees. A module gives a named constraint a sentence of its own under {@code
 * problem.constraint.<name>}.
 */
@Component
class DatabaseFaults {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseFaults.class);
    private static final Duration SOON = Duration.ofSeconds(1);

    private final Problems problems;
    private final Texts texts;

    DatabaseFaults(Problems problems, Texts texts) {
        this.problems = problems;
        this.texts = texts;
    }

    Answer answer(RuntimeException fault) {
        SQLException sql = sqlException(fault);
        String state = sql == null ? null : sql.getSQLState();
        if (sql == null || state == null) {
            return unreachable(fault);
        }
        return switch (state) {
            case "40001", "40P01", "55P03" -> problems.busy(HttpStatus.CONFLICT, "busy", SOON);
            case "25006" -> readOnly(fault);
            case "57014" -> tookTooLong(fault);
            case "57P01", "57P02", "57P03", "53300" -> unavailable();
            default -> byClass(fault, sql, state.substring(0, 2));
        };
    }

    /** Written through another's eyes; else the database itself takes no writes. */
    private Answer readOnly(RuntimeException fault) {
        if (CurrentCaller.find().filter(caller -> caller.viewer() != null).isPresent()) {
            return problems.answer(new Forbidden("viewingAs"));
        }
        LOG.warn("The database takes no writes", fault);
        return unavailable();
    }

    private Answer tookTooLong(RuntimeException fault) {
        LOG.warn("Statement stopped, as it took too long", fault);
        return problems.answer(HttpStatus.SERVICE_UNAVAILABLE, "tookTooLong");
    }

    private Answer byClass(RuntimeException fault, SQLException sql, String stateClass) {
        return switch (stateClass) {
            case "08" -> unavailable();
            case "23" -> constraint(sql);
            case "22" -> {
                // A rule should have caught it: the log says where, so that one can be written.
                LOG.warn("Value refused by the database", fault);
                yield problems.answer(new RuleViolation("valueRefused"));
            }
            default -> UnexpectedFaults.answer(problems, fault);
        };
    }

    private Answer constraint(SQLException sql) {
        Optional<String> named = constraintName(sql).map(name -> "constraint." + name);
        if (named.isPresent()
                && texts.find(java.util.Locale.ENGLISH, "problem." + named.get()).isPresent()) {
            return problems.answer(new Conflict(named.get()));
        }
        return switch (String.valueOf(sql.getSQLState())) {
            case "23505" -> problems.answer(new Conflict("taken"));
            case "23503" -> problems.answer(new Conflict("stillUsed"));
            default -> problems.answer(new RuleViolation("valueRefused"));
        };
    }

    /** No SQL state: the pool could not give a connection in time. */
    private Answer unreachable(RuntimeException fault) {
        boolean noConnection =
                fault.getClass().getSimpleName().startsWith("CannotGetJdbcConnection")
                        || fault.getClass().getSimpleName().startsWith("CannotCreateTransaction");
        return noConnection ? unavailable() : UnexpectedFaults.answer(problems, fault);
    }

    private Answer unavailable() {
        return problems.busy(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", Duration.ofSeconds(5));
    }

    private static Optional<String> constraintName(SQLException sql) {
        return sql instanceof PSQLException postgres
                ? Optional.ofNullable(postgres.getServerErrorMessage())
                        .map(ServerErrorMessage::getConstraint)
                : Optional.empty();
    }

    private static @Nullable SQLException sqlException(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }
}
