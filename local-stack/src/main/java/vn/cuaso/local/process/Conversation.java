package vn.cuaso.local.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * The lines that a process of the stack exchanges with the program that started it: {@code ready FILE} or
 * {@code failed MESSAGE} once, then for each {@link PartCommand} read either {@code done} or {@code failed MESSAGE}.
 * A line break within a message is written {@code \n}.
 */
public final class Conversation {
    private final InputStream input;
    private final PrintStream output;

    public Conversation(InputStream input, PrintStream output) {
        this.input = input;
        this.output = output;
    }

    /** Everything answers; the file tells where. */
    public void ready(Path file) {
        output.println("ready " + file);
    }

    public void failed(String message) {
        output.println("failed " + message.replace("\n", "\\n"));
    }

    /** Obeys until the input ends, which it does at the latest with the program that started this one. */
    public void obey(List<Parts> stack) throws IOException {
        BufferedReader commands = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
        for (String line = commands.readLine(); line != null; line = commands.readLine()) {
            try {
                PartCommand.parse(line).applyTo(stack);
                output.println("done");
            } catch (StackFailure e) {
                failed(e.getMessage());
            }
        }
    }
}
