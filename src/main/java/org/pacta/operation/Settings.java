package org.pacta.operation;

import static org.pacta.operation.SettingKind.COUNT;
import static org.pacta.operation.SettingKind.DATABASE_ADDRESS;
import static org.pacta.operation.SettingKind.DURATION;
import static org.pacta.operation.SettingKind.FILE;
import static org.pacta.operation.SettingKind.LOG_FORMAT;
import static org.pacta.operation.SettingKind.PORT;
import static org.pacta.operation.SettingKind.ROLE_MAP;
import static org.pacta.operation.SettingKind.SECRET;
import static org.pacta.operation.SettingKind.SENDER;
import static org.pacta.operation.SettingKind.SWITCH;
import static org.pacta.operation.SettingKind.TEXT;
import static org.pacta.operation.SettingKind.WEB_ADDRESS;

import java.util.List;

/** Everything that can be set, in the order of the table in docs/operating.md, which a test keeps equal to this list. */
final class Settings {

    static final String NONE = "–";

    static final List<Setting> ALL = List.of(
            Setting.of("PACTA_PORT", "server.port", PORT, "8080", "8443"),
            Setting.of(
                    "PACTA_BASE_URL",
                    "pacta.base-url",
                    WEB_ADDRESS,
                    "http://localhost:PORT",
                    "https://pacta.example.org"),
            Setting.of("PACTA_PROXY", SWITCH, "false", "true"),
            Setting.of("PACTA_LOG", LOG_FORMAT, "text", "json"),
            Setting.of("PACTA_DEMO", SWITCH, "true with the embedded database", "false"),
            Setting.of("PACTA_DATABASE_URL", DATABASE_ADDRESS, "an embedded PostgreSQL", "postgresql://db/pacta"),
            Setting.of("PACTA_DATABASE_USER", TEXT, "pacta", "pacta_owner"),
            Setting.of("PACTA_DATABASE_PASSWORD", SECRET, NONE, "…"),
            Setting.of("PACTA_DATABASE_POOL_USER", "pacta.database.pool-user", TEXT, "made by the owner", "pacta_pool"),
            Setting.of(
                    "PACTA_DATABASE_POOL_PASSWORD",
                    "pacta.database.pool-password",
                    SECRET,
                    "follows from the owner's",
                    "…"),
            Setting.of("PACTA_DATABASE_DATA", TEXT, ".pacta", "/var/lib/pacta"),
            Setting.of("PACTA_DATABASE_POOL_SIZE", "pacta.database.pool-size", COUNT, "12", "20"),
            Setting.of("PACTA_COMMENTS_CORRECTABLE_FOR", "pacta.comments.correctable-for", DURATION, "PT15M", "PT1H"),
            Setting.of(
                    "PACTA_HISTORY_KEY",
                    TEXT,
                    "in the folder of the embedded PostgreSQL; else nothing is signed",
                    "/etc/pacta/history-key"),
            Setting.of("PACTA_HISTORY_CHECKPOINT_EVERY", "pacta.history.checkpoint-every", DURATION, "1m", "10s"),
            Setting.of("PACTA_SETUP_FILE", FILE, NONE, "/etc/pacta/setup.json"),
            Setting.of("PACTA_SETUP_PASSWORD", SECRET, NONE, "…"),
            Setting.of("PACTA_SESSION_LIFETIME", DURATION, "12h", "8h"),
            Setting.of("PACTA_SESSION_IDLE", DURATION, "60m", "15m"),
            Setting.of("PACTA_MAIL_HOST", TEXT, "mail is kept", "smtp.example.org"),
            Setting.of("PACTA_MAIL_PORT", PORT, "25", "587"),
            Setting.of("PACTA_MAIL_USER", TEXT, NONE, "pacta"),
            Setting.of("PACTA_MAIL_PASSWORD", SECRET, NONE, "…"),
            Setting.of("PACTA_MAIL_STARTTLS", SWITCH, "where the server offers it", "true"),
            Setting.of("PACTA_MAIL_FROM", SENDER, "Pacta <pacta@pacta.localhost>", "Pacta <pacta@example.org>"),
            Setting.of("PACTA_MAIL_DOMAIN", TEXT, "the sender's", "example.org"),
            Setting.of("PACTA_MAIL_RATE", COUNT, "2000", "300"),
            Setting.of("PACTA_MAIL_EVERY", DURATION, "2s", "10s"),
            Setting.of("PACTA_REMINDER_EVERY", DURATION, "1m", "5m"),
            Setting.of("PACTA_SECRET_KEY", SECRET, "no webhook can be made; the demo has one of its own", "…"),
            Setting.of(
                    "PACTA_WEBHOOK_ALLOW",
                    TEXT,
                    "public addresses, by https alone",
                    "hooks.ministry.internal,10.1.2.3:8443"),
            Setting.of("PACTA_WEBHOOK_EVERY", DURATION, "2s", "10s"),
            Setting.of("PACTA_API_REQUESTS_PER_MINUTE", "pacta.api.requests-per-minute", COUNT, "6000", "600"),
            Setting.of("PACTA_RETENTION_MAIL_TEXTS", "pacta.retention.mail-texts", DURATION, "365d", "90d"),
            Setting.of("PACTA_RETENTION_TOKENS", "pacta.retention.tokens", DURATION, "365d", "30d"),
            Setting.of("PACTA_RETENTION_SIGN_IN_LINKS", "pacta.retention.sign-in-links", DURATION, "365d", "90d"),
            Setting.of("PACTA_RETENTION_WEBHOOK_EVENTS", "pacta.retention.webhook-events", DURATION, "30d", "7d"),
            Setting.of("PACTA_RETENTION_REPLIES", "pacta.retention.replies", DURATION, "1d", "2d"),
            Setting.of("PACTA_OIDC_ISSUER", WEB_ADDRESS, NONE, "https://id.example.org/realms/pacta"),
            Setting.of("PACTA_OIDC_CLIENT_ID", "pacta.oidc.client-id", TEXT, NONE, "pacta"),
            Setting.of("PACTA_OIDC_CLIENT_SECRET", "pacta.oidc.client-secret", SECRET, "a public client", "…"),
            Setting.of("PACTA_OIDC_NAME", TEXT, "the issuer's host", "Ministry account"),
            Setting.of("PACTA_OIDC_SCOPES", TEXT, "openid profile email", "openid email groups"),
            Setting.of("PACTA_OIDC_MEMBER_CLAIM", "pacta.oidc.member-claim", TEXT, "email", "preferred_username"),
            Setting.of("PACTA_OIDC_OFFICE_CLAIM", "pacta.oidc.office-claim", TEXT, NONE, "department"),
            Setting.of("PACTA_OIDC_ROLES_CLAIM", "pacta.oidc.roles-claim", TEXT, NONE, "realm_access.roles"),
            Setting.of("PACTA_OIDC_ROLES", ROLE_MAP, NONE, "pacta-staff=OFFICER,pacta-chiefs=MANAGER+OFFICER"),
            Setting.ofLauncher("PACTA_JAVA_OPTIONS", "-Xmx1g", "-Xmx2g"),
            Setting.ofLauncher("PACTA_CACHE", "~/.cache/pacta", "/var/cache/pacta"),
            Setting.ofLauncher("PACTA_JDK_FOLDERS", "the usual ones", "/opt/jdk"),
            Setting.ofLauncher("PACTA_CHROMIUM", "/usr/bin/chromium", "/opt/chromium/chromium"));

    private Settings() {}
}
