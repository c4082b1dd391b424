package org.pacta.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Calls in Java source, found by reading its brackets and quotes. Text blocks and comments are not understood. */
final class JavaCalls {

    private JavaCalls() {}

    /**
     * @param before what stands before the call and its receiver, without space
     * @param after what follows it, without space
     */
    record Call(String receiver, List<String> arguments, String before, String after) {}

    /** Of a method or, with {@code new } before its name, of a constructor. */
    static List<Call> of(String name, String source) {
        var calls = new ArrayList<Call>();
        var start = Pattern.compile(
                        "((?:\\w+(?:\\(\\))?\\.)*)" + (name.startsWith("new ") ? "" : "(?<!\\w)") + name + "\\(")
                .matcher(source);
        while (start.find()) {
            var arguments = new ArrayList<String>();
            int end = end(source, start.end(), arguments);
            calls.add(new Call(
                    start.group(1),
                    arguments,
                    source.substring(Math.max(0, start.start() - 40), start.start())
                            .stripTrailing(),
                    source.substring(end, Math.min(source.length(), end + 40)).stripLeading()));
        }
        return calls;
    }

    /** Reads arguments up to the bracket that closes the call, and says where it goes on behind it. */
    private static int end(String source, int from, List<String> arguments) {
        int depth = 0;
        int begin = from;
        for (int i = from; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '"' || c == '\'') {
                i = quoted(source, i);
            } else if (c == '(' || c == '{' || c == '[') {
                depth++;
            } else if (c == ')' && depth == 0) {
                if (!source.substring(begin, i).isBlank()) {
                    arguments.add(source.substring(begin, i).strip());
                }
                return i + 1;
            } else if (c == ')' || c == '}' || c == ']') {
                depth--;
            } else if (c == ',' && depth == 0) {
                arguments.add(source.substring(begin, i).strip());
                begin = i + 1;
            }
        }
        return source.length();
    }

    private static int quoted(String source, int open) {
        int i = open + 1;
        while (i < source.length() && source.charAt(i) != source.charAt(open)) {
            i += source.charAt(i) == '\\' ? 2 : 1;
        }
        return i;
    }
}
