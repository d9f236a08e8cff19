package org.odnos.platform.job;

import org.odnos.kernel.Conflict;
import org.odnos.kernel.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Long work: how far it is, to be stopped and to be taken back. */
@RestController
@RequestMapping("/api/v1/jobs")
class JobController {

    record JobList(List<JobAnswers.JobAnswer> items) {}

    private final Jobs jobs;
    private final JobAnswers answers;
    private final ObjectProvider<JobUndo> undos;

    JobController(Jobs jobs, JobAnswers answers, ObjectProvider<JobUndo> undos) {
        this.jobs = jobs;
        this.answers = answers;
        this.undos = undos;
    }

    @GetMapping
    JobList jobs() {
        return new JobList(answers.of(jobs.newest()));
    }

    @GetMapping("/{id}")
    JobAnswers.JobAnswer job(@PathVariable UUID id) {
        return answers.of(jobs.get(id));
    }

    @PostMapping("/{id}/cancel")
    JobAnswers.JobAnswer cancelJob(@PathVariable UUID id) {
        answers.requireCancellable(jobs.get(id));
        return answers.of(jobs.cancel(id));
    }

    @PostMapping("/{id}/undo")
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobAnswers.JobAnswer undoJob(@PathVariable UUID id) {
        Optional<Job> job = jobs.find(id);
        if (job.isPresent() && job.get().status().isOpen()) {
            throw new Conflict("job.at-work");
        }
        if (jobs.isUndone(id)) {
            throw new Conflict("job.undone");
        }
        return undos.stream()
                .flatMap(some -> some.undo(id).stream())
                .findFirst()
                .map(answers::of)
                .orElseThrow(
                        () ->
                                job.isPresent()
                                        ? new Conflict("job.nothing-to-undo")
                                        : new NotFound());
    }
}
