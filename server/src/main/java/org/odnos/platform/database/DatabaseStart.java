package org.odnos.platform.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Starts our own PostgreSQL while the program is put together, as neither needs the other for a
 * second.
 */
public final class DatabaseStart
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private @Nullable FutureTask<Database> running;
    private boolean isTaken;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        DatabaseProperties properties =
                Binder.get(context.getEnvironment())
                        .bindOrCreate("odnos", DatabaseProperties.class);
        if (properties.databaseUrl().isBlank()) {
            FutureTask<Database> task = new FutureTask<>(() -> Database.at(properties));
            Thread.ofPlatform().name("database-start").start(task);
            running = task;
            context.getBeanFactory().registerSingleton("databaseStart", this);
        }
    }

    /** The running server, for whom who stops it. */
    synchronized Database take() throws IOException {
        isTaken = true;
        return started();
    }

    /** Stops a server that nobody took. */
    public synchronized void giveUp() throws IOException {
        if (running != null && !isTaken) {
            take().close();
        }
    }

    private Database started() throws IOException {
        FutureTask<Database> task = running;
        if (task == null) {
            throw new IllegalStateException("Nothing was started");
        }
        try {
            return task.get();
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case IOException fault -> throw fault;
                case RuntimeException fault -> throw fault;
                case null, default -> throw new IllegalStateException(failed);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }
}
