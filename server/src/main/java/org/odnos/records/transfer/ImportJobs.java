package org.odnos.records.transfer;

import org.odnos.platform.job.JobKind;
import org.odnos.platform.job.Jobs;
import org.odnos.platform.text.Texts;
import org.odnos.records.transfer.Import.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

import java.util.UUID;

/** Lets imports work after the answer, each of its works as a job. */
@Component
class ImportJobs {

    /** The kinds. */
    @Configuration(proxyBeanMethods = false)
    static class Kinds {

        @Bean
        JobKind importCheck(ImportWork imports, Texts texts) {
            return new ImportJob(Status.CHECKING, imports, texts);
        }

        @Bean
        JobKind importRun(ImportWork imports, Texts texts) {
            return new ImportJob(Status.RUNNING, imports, texts);
        }

        @Bean
        JobKind importUndoing(ImportWork imports, Texts texts) {
            return new ImportJob(Status.UNDOING, imports, texts);
        }
    }

    private final Jobs jobs;

    ImportJobs(Jobs jobs) {
        this.jobs = jobs;
    }

    /** In the caller's transaction and name, unless there is a job already. */
    void start(Import one) {
        if (!isKnown(one)) {
            jobs.start(ImportJob.wanted(one));
        }
    }

    private boolean isKnown(Import one) {
        UUID id = one.id();
        return jobs.atWork(ImportJob.nameOf(one.status())).stream()
                .anyMatch(job -> ImportJob.importOf(job).equals(id));
    }
}
