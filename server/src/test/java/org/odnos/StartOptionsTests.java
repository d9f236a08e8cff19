package org.odnos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.odnos.platform.database.StartFault;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

class StartOptionsTests {

    @TempDir Path folder;

    @Test
    void nobody_is_believed_who_he_is_unless_named() {
        assertThat(StartOptions.parse("--port=0").forSpring()).containsExactly("--server.port=0");
        assertThat(StartOptions.parse("--trusted-proxies=10.0.0.5, fd00::/8").forSpring())
                .containsExactlyInAnyOrder(
                        "--server.forward-headers-strategy=native",
                        "--server.tomcat.remoteip.internal-proxies=10.0.0.5/32,fd00::/8");
        assertThatThrownBy(() -> StartOptions.parse("--trusted-proxies=all").forSpring())
                .isInstanceOf(StartFault.class)
                .hasMessageContaining("--trusted-proxies=all");
    }

    @Test
    void an_address_of_another_machine_is_refused() {
        StartOptions options = StartOptions.parse("--address=192.0.2.1", "--data=" + folder);

        assertThatThrownBy(options::refuseBadStart)
                .isInstanceOf(StartFault.class)
                .hasMessageContaining("--address=192.0.2.1");
    }

    @Test
    void a_port_taken_on_another_address_does_not_matter() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.2"))) {
            String port = "--port=" + taken.getLocalPort();
            String data = "--data=" + folder;

            StartOptions.parse(port, data).refuseBadStart();
            StartOptions same = StartOptions.parse(port, data, "--address=127.0.0.2");
            assertThatThrownBy(same::refuseBadStart)
                    .isInstanceOf(StartFault.class)
                    .hasMessageContaining("is used by another program");
        }
    }

    @Test
    void data_in_use_are_the_reason_told_even_if_the_port_is_taken_too() throws IOException {
        Path lock = folder.resolve("server.lock");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"));
                FileChannel channel =
                        FileChannel.open(
                                lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            assertThat(channel.tryLock()).isNotNull();
            StartOptions options =
                    StartOptions.parse("--port=" + taken.getLocalPort(), "--data=" + folder);

            assertThatThrownBy(options::refuseBadStart)
                    .isInstanceOf(StartFault.class)
                    .hasMessageContaining("already running on");
        }
    }
}
