package org.odnos.records.tag;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.job.Job;
import org.odnos.platform.job.JobAnswers;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.net.URI;
import java.util.List;
import java.util.UUID;

/** The tags of fields. What changes records answers the job that does it. */
@RestController
@RequestMapping("/api/v1/tags")
class TagController {

    record CreateRequest(String object, String field, String name, @Nullable String color) {}

    /**
     * What is named changes.
     *
     * @param color empty for none
     * @param retired records keep it and nobody adds it any more
     */
    record ChangeRequest(@Nullable String color, @Nullable Boolean retired) {}

    record RenameRequest(String name) {}

    /**
     * @param into the tag that stays
     * @param from those that become it
     */
    record MergeRequest(UUID into, List<UUID> from) {}

    private final Tags tags;
    private final TagAnswers answers;
    private final JobAnswers jobs;

    TagController(Tags tags, TagAnswers answers, JobAnswers jobs) {
        this.tags = tags;
        this.answers = answers;
        this.jobs = jobs;
    }

    /**
     * By the alphabet; with {@code offered} the likeliest of those that one may add, at most 20.
     *
     * @param q in their names, in any script
     * @param counts with the number of records that the reader sees
     */
    @GetMapping
    TagAnswers.TagPage tags(
            @RequestParam String object,
            @RequestParam String field,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "false") boolean offered,
            @RequestParam(defaultValue = "false") boolean counts,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        return answers.list(new TagAnswers.Wanted(object, field, q, offered, counts, after, limit));
    }

    @GetMapping("/{id}")
    TagAnswers.TagAnswer tag(@PathVariable UUID id) {
        return answers.get(id);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    TagAnswers.TagAnswer createTag(@RequestBody CreateRequest request) {
        return answers.get(
                tags.create(request.object(), request.field(), request.name(), request.color()));
    }

    @PatchMapping("/{id}")
    TagAnswers.TagAnswer changeTag(@PathVariable UUID id, @RequestBody ChangeRequest request) {
        tags.look(id, new Tags.Look(request.color(), request.retired()));
        return answers.get(id);
    }

    @PostMapping("/{id}/rename")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<JobAnswers.JobAnswer> renameTag(
            @PathVariable UUID id, @RequestBody RenameRequest request) {
        return accepted(tags.rename(id, request.name()));
    }

    @PostMapping("/merge")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<JobAnswers.JobAnswer> mergeTags(@RequestBody MergeRequest request) {
        return accepted(tags.merge(request.into(), request.from()));
    }

    /** Takes it from all records. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<JobAnswers.JobAnswer> deleteTag(@PathVariable UUID id) {
        return accepted(tags.delete(id));
    }

    private ResponseEntity<JobAnswers.JobAnswer> accepted(Job job) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/jobs/" + job.id()))
                .body(jobs.of(job));
    }
}
