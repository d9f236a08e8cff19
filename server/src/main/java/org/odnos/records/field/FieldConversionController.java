package org.odnos.records.field;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.access.Access;
import org.odnos.records.field.FieldConversion.Status;
import org.odnos.records.field.FieldConversionFigures.Failure;
import org.odnos.records.field.FieldConversionFigures.Result;
import org.odnos.records.field.FieldConversions.Standing;
import org.odnos.records.object.FieldAnswer;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ObjectDescriptions;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Changes of fields' types: what would come of one, preparing it, confirming it or giving it up.
 */
@RestController
@RequestMapping("/api/v1/objects/{name}")
class FieldConversionController {

    /**
     * A change of type on its way.
     *
     * @param status converting, ready or failed
     * @param job that converts; tells how far it is and why it failed
     */
    record ConversionAnswer(
            String key,
            FieldType type,
            @Nullable String relation,
            String status,
            UUID job,
            Instant startedAt) {

        static ConversionAnswer of(Standing standing) {
            FieldConversion one = standing.conversion();
            return new ConversionAnswer(
                    one.key(),
                    one.wanted().type(),
                    one.wanted().relation(),
                    standing.status(),
                    one.job(),
                    one.startedAt());
        }
    }

    record ConversionList(List<ConversionAnswer> items) {}

    /**
     * With exact figures once it is ready, of records outside of the trash.
     *
     * @param failures the most frequent values that have not converted
     */
    record ConversionResult(
            ConversionAnswer conversion,
            @Nullable Long filled,
            @Nullable Long converted,
            @Nullable Long failing,
            @Nullable List<Failure> failures) {}

    private final FieldConversions conversions;
    private final FieldConversionPreview preview;
    private final FieldConversionConfirmation confirmation;
    private final ObjectDescriptions descriptions;

    FieldConversionController(
            FieldConversions conversions,
            FieldConversionPreview preview,
            FieldConversionConfirmation confirmation,
            ObjectDescriptions descriptions) {
        this.conversions = conversions;
        this.preview = preview;
        this.confirmation = confirmation;
        this.descriptions = descriptions;
    }

    @GetMapping("/conversions")
    ConversionList all(@PathVariable String name) {
        return new ConversionList(conversions.of(name).stream().map(ConversionAnswer::of).toList());
    }

    @PostMapping("/fields/{key}/conversion/preview")
    FieldConversionPreview.Preview preview(
            @PathVariable String name, @PathVariable String key, @RequestBody ObjectNode request) {
        return preview.of(name, key, request);
    }

    @PostMapping("/fields/{key}/conversion")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ConversionAnswer start(
            @PathVariable String name, @PathVariable String key, @RequestBody ObjectNode request) {
        return ConversionAnswer.of(conversions.start(name, key, request));
    }

    @GetMapping("/fields/{key}/conversion")
    ConversionResult get(@PathVariable String name, @PathVariable String key) {
        Standing standing = conversions.get(name, key);
        ConversionAnswer answer = ConversionAnswer.of(standing);
        if (standing.conversion().status() != Status.READY) {
            return new ConversionResult(answer, null, null, null, null);
        }
        Result result = preview.result(standing.conversion());
        return new ConversionResult(
                answer, result.filled(), result.converted(), result.failing(), result.failures());
    }

    @PostMapping("/fields/{key}/conversion/confirm")
    FieldAnswer confirm(@PathVariable String name, @PathVariable String key) {
        Access.requireAdministrator();
        confirmation.confirm(name, key);
        return descriptions.field(name, key);
    }

    @DeleteMapping("/fields/{key}/conversion")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable String name, @PathVariable String key) {
        conversions.discard(name, key);
    }
}
