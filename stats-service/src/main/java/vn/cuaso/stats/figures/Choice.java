package vn.cuaso.stats.figures;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.cuaso.stats.life.UnitCode;
import vn.cuaso.stats.published.QuestionException;

/** Which dossiers are counted: all that are not excluded by what is given. */
record Choice(Optional<String> agency, Optional<String> field, Optional<String> procedure, Optional<String> channel) {

    private static final int LONGEST = 200;
    private static final Set<String> CHANNELS = Set.of("online", "counter", "post");

    static Choice of(
            Optional<String> agency, Optional<String> field, Optional<String> procedure, Optional<String> channel) {
        return new Choice(
                given(agency).map(code -> UnitCode.of(code).text()),
                given(field),
                given(procedure),
                given(channel).map(name -> name.toLowerCase(Locale.ROOT)).map(Choice::known));
    }

    private static Optional<String> given(Optional<String> value) {
        return value.map(String::strip).filter(text -> !text.isEmpty()).map(Choice::wellFormed);
    }

    private static String wellFormed(String text) {
        if (text.length() > LONGEST) {
            throw new QuestionException("a parameter is longer than " + LONGEST + " characters");
        }
        // PostgreSQL has no text with it.
        if (text.indexOf(0) >= 0) {
            throw new QuestionException("a parameter holds the character U+0000");
        }
        return text;
    }

    private static String known(String channel) {
        if (!CHANNELS.contains(channel)) {
            throw new QuestionException("channel is online, counter or post");
        }
        return channel;
    }

    boolean admits(LateOpen late) {
        return field.map(late.field()::equals).orElse(true)
                && procedure.map(late.procedure()::equals).orElse(true)
                && channel.map(late.channel()::equals).orElse(true);
    }
}
