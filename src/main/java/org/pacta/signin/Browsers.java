package org.pacta.signin;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where somebody is signed in, as coarse as a person needs to know the own ones again. */
final class Browsers {

    /** In this order: later ones call themselves by the names of earlier ones too. */
    private static final Map<String, String> NAMES = ordered(
            "Edg",
            "Edge",
            "OPR/",
            "Opera",
            "SamsungBrowser",
            "Samsung Internet",
            "Whale",
            "Whale",
            "Firefox",
            "Firefox",
            "FxiOS",
            "Firefox",
            "CriOS",
            "Chrome",
            "Chrome",
            "Chrome",
            "Safari",
            "Safari");

    private static final Map<String, String> SYSTEMS = ordered(
            "Windows",
            "Windows",
            "Android",
            "Android",
            "iPhone",
            "iOS",
            "iPad",
            "iPadOS",
            "CrOS",
            "ChromeOS",
            "Mac OS X",
            "macOS",
            "Linux",
            "Linux");

    private Browsers() {}

    /** As {@code Firefox, Windows}; as much of it as the header says. */
    static String name(@Nullable String userAgent) {
        var said = userAgent == null ? "" : userAgent;
        var name = found(NAMES, said);
        var system = found(SYSTEMS, said);
        return name.isEmpty() || system.isEmpty() ? name + system : name + ", " + system;
    }

    /** The network of an address: without the last byte of IPv4, or what is behind the first 48 bits of IPv6. */
    static String network(@Nullable String address) {
        var said = address == null ? "" : address;
        if (said.matches("[0-9.]+")) {
            return said.replaceFirst("[.][0-9]+$", ".…");
        }
        var parts = said.split(":");
        return parts.length < 4 || said.startsWith("0:0:0:")
                ? said
                : String.join(":", parts[0], parts[1], parts[2]) + ":…";
    }

    private static String found(Map<String, String> names, String said) {
        return names.entrySet().stream()
                .filter(name -> said.contains(name.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse("");
    }

    private static Map<String, String> ordered(String... pairs) {
        var names = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            names.put(pairs[i], pairs[i + 1]);
        }
        return names;
    }
}
