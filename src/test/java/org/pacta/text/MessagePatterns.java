package org.pacta.text;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ApostropheMode;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;

/** What stands in a text of the message bundles. */
final class MessagePatterns {

    private MessagePatterns() {}

    /** How many arguments a text needs at least: one more than the greatest number that it names, however deep. */
    static int arguments(String text) {
        var pattern = parsed(text);
        int most = 0;
        for (int i = 0; i < pattern.countParts(); i++) {
            if (pattern.getPartType(i) == Part.Type.ARG_NUMBER) {
                most = Math.max(most, pattern.getPart(i).getValue() + 1);
            }
        }
        return most;
    }

    /** Whether it only uses what translators know: numbered arguments, and plural and select instead of choice. */
    static boolean isPlain(String text) {
        var pattern = parsed(text);
        for (int i = 0; i < pattern.countParts(); i++) {
            var part = pattern.getPart(i);
            if (part.getType() == Part.Type.ARG_NAME
                    || part.getType() == Part.Type.ARG_START && part.getArgType() == ArgType.CHOICE) {
                return false;
            }
        }
        return true;
    }

    /** @throws IllegalArgumentException where it is no pattern */
    private static MessagePattern parsed(String text) {
        return new MessagePattern(ApostropheMode.DOUBLE_OPTIONAL).parse(text);
    }
}
