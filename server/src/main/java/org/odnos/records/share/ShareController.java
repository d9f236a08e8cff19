package org.odnos.records.share;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Invalid;
import org.odnos.kernel.RecordRef;
import org.odnos.records.object.ObjectCatalogue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** With whom a record is shared. */
@RestController
@RequestMapping("/api/v1/{plural}/{id}/shares")
class ShareController {

    enum May {
        SEE,
        EDIT
    }

    /** Either a user or a department; until is the last day, null for ever. */
    record Grant(
            @Nullable UUID user, @Nullable UUID department, May may, @Nullable LocalDate until) {}

    record Grants(List<Grant> items) {}

    record Named(UUID id, @Nullable String name) {}

    record ShareAnswer(
            @Nullable Named user,
            @Nullable Named department,
            May may,
            @Nullable LocalDate until,
            Instant at,
            @Nullable Named by) {}

    record ShareAnswers(List<ShareAnswer> items) {}

    private final ObjectCatalogue catalogue;
    private final Shares shares;

    ShareController(ObjectCatalogue catalogue, Shares shares) {
        this.catalogue = catalogue;
        this.shares = shares;
    }

    @GetMapping
    ShareAnswers list(@PathVariable String plural, @PathVariable UUID id) {
        return answer(shares.of(record(plural, id)));
    }

    @PutMapping
    ShareAnswers replace(
            @PathVariable String plural, @PathVariable UUID id, @RequestBody Grants grants) {
        List<Shares.Wanted> wanted = new ArrayList<>();
        for (int at = 0; at < grants.items().size(); at++) {
            wanted.add(wanted(grants.items().get(at), "/items/" + at));
        }
        return answer(shares.replace(record(plural, id), wanted));
    }

    private RecordRef record(String plural, UUID id) {
        return new RecordRef(catalogue.nameAt(plural), id);
    }

    private static Shares.Wanted wanted(Grant grant, String pointer) {
        UUID user = grant.user();
        UUID department = grant.department();
        String may = grant.may() == May.EDIT ? "edit" : "see";
        if (user != null && department == null) {
            return new Shares.Wanted("user", user, may, grant.until());
        }
        if (department != null && user == null) {
            return new Shares.Wanted("department", department, may, grant.until());
        }
        throw Invalid.of(pointer, "share.one-grantee");
    }

    private ShareAnswers answer(List<Share> found) {
        Map<RecordRef, String> names = shares.names(found);
        return new ShareAnswers(found.stream().map(share -> answer(share, names)).toList());
    }

    private static ShareAnswer answer(Share share, Map<RecordRef, String> names) {
        Named grantee = named(share.grantee(), share.granteeId(), names);
        UUID by = share.by();
        return new ShareAnswer(
                share.grantee().equals("user") ? grantee : null,
                share.grantee().equals("department") ? grantee : null,
                share.may().equals("edit") ? May.EDIT : May.SEE,
                share.until(),
                share.at(),
                by == null ? null : named("user", by, names));
    }

    private static Named named(String object, UUID id, Map<RecordRef, String> names) {
        return new Named(id, names.get(new RecordRef(object, id)));
    }
}
