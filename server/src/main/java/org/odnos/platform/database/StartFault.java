package org.odnos.platform.database;

import java.nio.file.Path;

/**
 * Why the program cannot start, when the reason lies outside of it. The message is one sentence for
 * the person at the terminal; every such sentence is written here. What was entered is as it was
 * when one is thrown; a new data folder may have been made, and what {@link #databaseRefused} tells
 * of may have begun to recover after a crash.
 */
public final class StartFault extends RuntimeException {

    private StartFault(String sentence) {
        super(sentence, null, false, false);
    }

    public static StartFault badOption(String option, String expected) {
        return new StartFault("The option " + option + " is not understood: " + expected + ".");
    }

    public static StartFault portTaken(int port) {
        return new StartFault(
                "Port "
                        + port
                        + " is used by another program: stop that one or choose another with"
                        + " --port.");
    }

    public static StartFault portForbidden(int port) {
        return new StartFault(
                "Port "
                        + port
                        + " may not be opened by this user: choose one above 1023 with --port.");
    }

    public static StartFault alreadyRunning(Path home) {
        return new StartFault(
                "Odnos is already running on "
                        + home
                        + ": stop that one first or choose another folder"
                        + " with --data.");
    }

    public static StartFault notWritable(Path folder, String user) {
        return new StartFault(
                "The folder "
                        + folder
                        + " cannot be written by the user "
                        + user
                        + ": start Odnos as the folder's owner, or choose another folder with"
                        + " --data.");
    }

    public static StartFault foreignOwner(Path folder, String owner) {
        return new StartFault(
                "The data in "
                        + folder
                        + " belongs to the user "
                        + owner
                        + ": start Odnos as that user, or choose another folder with --data.");
    }

    public static StartFault diskFull(Path folder, long neededMegabytes) {
        return new StartFault(
                "The disk under "
                        + folder
                        + " is full: free at least "
                        + neededMegabytes
                        + " MB and start again.");
    }

    public static StartFault diskFull() {
        return new StartFault("The disk is full: free some space and start again.");
    }

    public static StartFault newerData(String where) {
        return new StartFault(
                "The data in "
                        + where
                        + " was written by a newer Odnos than this one: start that newer"
                        + " Odnos.");
    }

    public static StartFault otherData(String schema) {
        return new StartFault(
                "The data (schema "
                        + schema
                        + ") was made by another build of Odnos, with tables that"
                        + " this one does not know: start that build, or choose another folder with"
                        + " --data.");
    }

    public static StartFault brokenData(Path folder, String what) {
        return new StartFault(
                "The data in "
                        + folder
                        + " is incomplete ("
                        + what
                        + "): restore it from a backup, or"
                        + " choose another folder with --data.");
    }

    public static StartFault noBinaries(String machine) {
        return new StartFault(
                "Odnos brings no PostgreSQL for this machine ("
                        + machine
                        + "): give it one with --database-url.");
    }

    public static StartFault rootNeedsTools() {
        return new StartFault(
                "PostgreSQL refuses to run as root and neither unshare nor setpriv works here:"
                        + " start Odnos as an ordinary user.");
    }

    public static StartFault databaseRefused(String lastWords) {
        return new StartFault("The database of Odnos did not start: " + lastWords);
    }

    public static StartFault databaseUnreachable(String url, String why) {
        return new StartFault("The database " + url + " cannot be used: " + why);
    }

    public static StartFault databaseTooOld(String version) {
        return new StartFault("Odnos needs PostgreSQL 16 or newer and this is " + version + ".");
    }
}
