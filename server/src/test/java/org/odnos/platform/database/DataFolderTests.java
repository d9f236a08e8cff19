package org.odnos.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Root may write everywhere and no disk of ours is full, so the disk is another one here. */
class DataFolderTests {

    private static final long MEGABYTE = 1024 * 1024;

    @TempDir Path parent;
    private Path home = Path.of("data");

    @BeforeEach
    void a_folder_that_is_not_there_yet() {
        home = parent.resolve("data");
    }

    @Test
    void a_folder_that_cannot_be_made_is_named_with_the_user_and_nothing_is_made() {
        assertThatThrownBy(() -> DataFolder.open(home, new ReadOnly(parent)))
                .isInstanceOf(StartFault.class)
                .hasMessageContaining("The folder " + parent + " cannot be written by the user ")
                .hasMessageContaining(System.getProperty("user.name"));
        assertThat(home).doesNotExist();
    }

    @Test
    void a_file_in_place_of_the_folder_is_left_as_it_is() throws IOException {
        Files.writeString(home, "a letter");

        assertThatThrownBy(() -> DataFolder.open(home))
                .isInstanceOf(StartFault.class)
                .hasMessageContaining("The folder " + home + " cannot be written");
        assertThatThrownBy(() -> DataFolder.open(home.resolve("deeper")))
                .isInstanceOf(StartFault.class)
                .hasMessageContaining("The folder " + home + " cannot be written");
        assertThat(home).hasContent("a letter");
    }

    @Test
    void data_of_another_user_are_left_to_him() throws IOException {
        DataFolder.open(home).close();
        Path lock = home.toRealPath().resolve("server.lock");

        assertThatThrownBy(() -> DataFolder.open(home, new ReadOnly(lock)))
                .isInstanceOf(StartFault.class)
                .hasMessageContaining("The data in " + home.toRealPath() + " belongs to the user ")
                .hasMessageContaining(Files.getOwner(lock).getName());
    }

    @Test
    void a_full_disk_is_told_before_anything_is_stored_and_the_folder_is_free_again()
            throws IOException {
        assertThatThrownBy(() -> DataFolder.open(home, new Full(249 * MEGABYTE)))
                .isInstanceOf(StartFault.class)
                .hasMessageContaining("The disk under " + home.toRealPath() + " is full")
                .hasMessageContaining("at least 250 MB");
        assertThat(home.resolve("format")).doesNotExist();

        DataFolder.open(home, new Full(250 * MEGABYTE)).close();

        assertThat(home.resolve("format")).exists();
    }

    @Test
    void a_later_start_needs_less_room() throws IOException {
        Files.createDirectories(home.resolve("postgres"));

        DataFolder.open(home, new Full(50 * MEGABYTE)).close();

        assertThatThrownBy(() -> DataFolder.open(home, new Full(49 * MEGABYTE)))
                .isInstanceOf(StartFault.class)
                .hasMessageContaining("at least 50 MB");
    }

    private static final class ReadOnly extends Disk {

        private final Path path;

        ReadOnly(Path path) {
            this.path = path;
        }

        @Override
        boolean mayWrite(Path asked) {
            return !asked.equals(path) && super.mayWrite(asked);
        }
    }

    private static final class Full extends Disk {

        private final long free;

        Full(long free) {
            this.free = free;
        }

        @Override
        long free(Path folder) {
            return free;
        }
    }
}
