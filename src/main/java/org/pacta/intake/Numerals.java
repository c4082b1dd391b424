package org.pacta.intake;

import java.util.Locale;

/** Numbers as lists write them. */
final class Numerals {

    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] LETTERS = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};

    /** @param format as Word calls it; one that is not known here counts in digits */
    static String of(String format, int number) {
        return switch (format) {
            case "lowerLetter" -> letters(number);
            case "upperLetter" -> letters(number).toUpperCase(Locale.ROOT);
            case "lowerRoman" -> roman(number);
            case "upperRoman" -> roman(number).toUpperCase(Locale.ROOT);
            case "decimalZero" -> number < 10 ? "0" + number : String.valueOf(number);
            default -> String.valueOf(number);
        };
    }

    /** a to z, then aa, bb, as Word does. */
    private static String letters(int number) {
        if (number < 1) {
            return String.valueOf(number);
        }
        return String.valueOf((char) ('a' + (number - 1) % 26)).repeat(Math.min(3, (number - 1) / 26 + 1));
    }

    private static String roman(int number) {
        if (number < 1 || number > 3999) {
            return String.valueOf(number);
        }
        var out = new StringBuilder();
        int rest = number;
        for (int i = 0; i < VALUES.length; i++) {
            while (rest >= VALUES[i]) {
                out.append(LETTERS[i]);
                rest -= VALUES[i];
            }
        }
        return out.toString();
    }

    private Numerals() {}
}
