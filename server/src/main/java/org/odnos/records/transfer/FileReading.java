package org.odnos.records.transfer;

import org.odnos.kernel.Invalid;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.file.FileBytes;
import org.odnos.records.object.ObjectType;
import org.odnos.records.transfer.FileSurvey.Surveyed;
import org.odnos.records.transfer.Import.FileColumn;
import org.odnos.records.transfer.mapping.ColumnProfile;
import org.odnos.records.transfer.mapping.Mapping;
import org.odnos.records.transfer.mapping.MappingRules;
import org.odnos.records.transfer.mapping.ObjectGuess;
import org.odnos.records.transfer.mapping.Proposal;
import org.odnos.records.transfer.table.Table;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** How files and mappings are understood. */
@Component
class FileReading {

    private final FileSurvey survey;
    private final ObjectGuess guess;
    private final Proposal proposal;
    private final MappingRules rules;

    FileReading(FileSurvey survey, ObjectGuess guess, Proposal proposal, MappingRules rules) {
        this.survey = survey;
        this.guess = guess;
        this.proposal = proposal;
        this.rules = rules;
    }

    Surveyed of(FileBytes file, Table.Wanted wanted) throws IOException {
        return survey.of(file, wanted);
    }

    /**
     * @throws Invalid if the columns do not tell
     */
    ObjectType object(Surveyed file, String name) {
        return guess.of(profiles(file.columns()), name)
                .orElseThrow(() -> Invalid.of("/object", "import.unknown-content"));
    }

    /** The object of which the file rather seems to have records. */
    Optional<String> likelier(Import one) {
        return guess.insteadOf(one.object(), profiles(one.columns()), one.file().name())
                .map(ObjectType::name);
    }

    Mapping proposed(ObjectType type, Surveyed file, String name) {
        return proposal.of(
                new Proposal.Request(type, file.profiles(), name, CurrentCaller.get().language()));
    }

    /**
     * @throws Invalid with all that is wrong
     */
    Mapping checked(ObjectType type, Mapping mapping, int width) {
        return rules.checked(type, mapping, width);
    }

    /** By what is kept of the columns, so that what is said at first is said ever after. */
    private static List<ColumnProfile> profiles(List<FileColumn> columns) {
        return columns.stream().map(FileColumn::profile).toList();
    }
}
