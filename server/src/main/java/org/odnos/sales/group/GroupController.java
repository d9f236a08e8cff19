package org.odnos.sales.group;

import org.odnos.sales.group.Groups.CompanyGroup;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.util.UUID;

/** The group that a company belongs to, from its top. */
@RestController
class GroupController {

    private final Groups groups;

    GroupController(Groups groups) {
        this.groups = groups;
    }

    @GetMapping("/api/v1/companies/{id}/group")
    CompanyGroup companyGroup(@PathVariable UUID id) {
        return groups.of(id);
    }
}
