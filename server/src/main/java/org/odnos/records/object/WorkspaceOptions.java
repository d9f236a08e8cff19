package org.odnos.records.object;

import java.util.List;

/**
 * Implemented by a module where the options of a declared choice are the workspace's to decide,
 * such as its roles. They are asked for anew whenever the workspace's rights change.
 */
public interface WorkspaceOptions {

    String object();

    String field();

    /** Of the current caller's workspace, with labels in all languages. */
    List<Option> options();
}
