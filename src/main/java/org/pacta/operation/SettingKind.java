package org.pacta.operation;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;

/** Which values a setting takes; each says in plain words what is wrong with another. */
enum SettingKind {
    TEXT {
        @Override
        @Nullable
        String fault(String value) {
            return null;
        }
    },
    /** Never repeated in a message. */
    SECRET {
        @Override
        @Nullable
        String fault(String value) {
            return null;
        }
    },
    SWITCH {
        @Override
        @Nullable
        String fault(String value) {
            return value.equals("true") || value.equals("false") ? null : "must be true or false, not " + value;
        }
    },
    PORT {
        @Override
        @Nullable
        String fault(String value) {
            if (value.startsWith("tcp://")) {
                return "must be a port, not " + value + ", which Kubernetes sets where a service is named pacta:"
                        + " set enableServiceLinks to false there";
            }
            return whole(value, 1, 65_535);
        }
    },
    COUNT {
        @Override
        @Nullable
        String fault(String value) {
            return whole(value, 1, 1_000_000);
        }
    },
    DURATION {
        @Override
        @Nullable
        String fault(String value) {
            try {
                return DurationStyle.detectAndParse(value).isNegative() ? "must not be negative, as " + value : null;
            } catch (IllegalArgumentException | ArithmeticException malformed) {
                return "must be a time such as 30s, 5m or 1h, not " + value;
            }
        }
    },
    LOG_FORMAT {
        @Override
        @Nullable
        String fault(String value) {
            return value.equals("text") || value.equals("json") ? null : "must be text or json, not " + value;
        }
    },
    WEB_ADDRESS {
        @Override
        @Nullable
        String fault(String value) {
            try {
                var address = new URI(value);
                var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
                if (!(scheme.equals("https") || scheme.equals("http")) || address.getHost() == null) {
                    return "must be an address such as https://pacta.example.org, not " + value;
                }
                if (address.getUserInfo() != null || address.getQuery() != null || address.getFragment() != null) {
                    return "must be an address without user, query or fragment";
                }
                return null;
            } catch (URISyntaxException malformed) {
                return "must be an address such as https://pacta.example.org, not " + value;
            }
        }
    },
    DATABASE_ADDRESS {
        private final Pattern form = Pattern.compile("(jdbc:)?postgres(ql)?://[^/\\s]+/[^/\\s]+");

        @Override
        @Nullable
        String fault(String value) {
            if (!form.matcher(value).matches()) {
                return "must be the address of a PostgreSQL with a database's name, such as"
                        + " postgresql://db.example.org/pacta";
            }
            return value.matches("[^?]*//[^/]*:[^/]*@.*|.*[?&]password=.*")
                    ? "must not contain a password: that is what PACTA_DATABASE_PASSWORD is for"
                    : null;
        }
    },
    SENDER {
        private final Pattern form = Pattern.compile("[^<>@\\s]+@[^<>@\\s]+|[^<>]*<[^<>@\\s]+@[^<>@\\s]+>");

        @Override
        @Nullable
        String fault(String value) {
            return form.matcher(value).matches()
                    ? null
                    : "must be a mail address, with or without a name, such as Pacta <pacta@example.org>";
        }
    },
    FILE {
        @Override
        @Nullable
        String fault(String value) {
            try {
                return Files.isReadable(Path.of(value)) && !Files.isDirectory(Path.of(value))
                        ? null
                        : "names the file " + value + ", which is not there or cannot be read";
            } catch (InvalidPathException malformed) {
                return "must be the name of a file, not " + value;
            }
        }
    },
    /** By its form; which words are roles is known to who asks. {@code pacta-staff=OFFICER,pacta-chiefs=MANAGER+OFFICER} */
    ROLE_MAP {
        @Override
        @Nullable
        String fault(String value) {
            for (var entry : value.split(",", -1)) {
                int equals = entry.lastIndexOf('=');
                if (equals < 1) {
                    return "must be a list such as pacta-staff=OFFICER,pacta-chiefs=MANAGER+OFFICER; " + entry.strip()
                            + " has no =";
                }
            }
            return null;
        }
    };

    /** @return what is wrong with the value, to follow the setting's name; null where nothing is */
    abstract @Nullable String fault(String value);

    private static @Nullable String whole(String value, int least, int most) {
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return null;
            }
        } catch (NumberFormatException none) {
            // Said below, in the same words.
        }
        return "must be a whole number from " + least + " to " + most + ", not " + value;
    }
}
