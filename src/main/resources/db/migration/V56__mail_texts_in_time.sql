-- What mails said is deleted once it is old: those that still say something, oldest first.
CREATE INDEX mail_text_age ON mail (created_at) WHERE text_body <> '';
