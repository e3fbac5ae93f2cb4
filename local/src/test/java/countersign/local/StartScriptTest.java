package countersign.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartScriptTest {
    private static final List<String> ORDINARY =
            List.of("dirname", "readlink", "grep", "find", "sed", "mkdir", "touch");

    @TempDir
    private Path folder;

    private Path path;

    @BeforeEach
    void copyTheScriptIntoAnEmptyProject() throws IOException {
        Files.copy(Path.of("../start"), folder.resolve("start"));
        Files.createFile(folder.resolve("pom.xml"));
        path = Files.createDirectory(folder.resolve("path"));
        for (String program : ORDINARY) {
            program(program, "exec /usr/bin/" + program + " \"$@\"");
        }
    }

    @Test
    void asksForMavenWhenItIsMissing() throws IOException {
        assertThat(start()).isEqualTo("Maven was not found: install Maven 3.8 or newer, so that mvn is on the PATH.\n");
    }

    @Test
    void asksForNodeWhenItIsMissing() throws IOException {
        program("mvn", "exit 1");

        assertThat(start())
                .isEqualTo("Node was not found: install Node 20 or newer, so that node and npm are on the PATH.\n");
    }

    @Test
    void asksForANewerNode() throws IOException {
        program("mvn", "exit 1");
        program("node", "echo v18.19.0");

        assertThat(start()).isEqualTo("Node 18 is too old: install Node 20 or newer.\n");
    }

    @Test
    void saysWhereTheReasonOfAFailedBuildIs() throws IOException {
        program("mvn", "echo '[ERROR] no such artifact'; exit 1");
        program("node", "echo v20.1.0");

        assertThat(start())
                .contains("[ERROR] no such artifact", "The build failed: the reason is in .countersign/logs/build.log");
    }

    private void program(String name, String script) throws IOException {
        Path file = Files.writeString(path.resolve(name), "#!/usr/bin/bash\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private String start() throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder("/usr/bin/bash", folder.resolve("start").toString()).redirectErrorStream(true);
        builder.environment().put("PATH", path.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.onExit().join().exitValue()).isEqualTo(1);
        return said;
    }
}
