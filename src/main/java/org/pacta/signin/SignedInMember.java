package org.pacta.signin;

import java.io.Serial;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.database.ActingMember;
import org.pacta.id.MemberId;
import org.pacta.party.Member;
import org.pacta.party.Role;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The principal of a session: who signed in, and with which roles. */
class SignedInMember implements UserDetails, ActingMember, CredentialsContainer {

    @Serial
    private static final long serialVersionUID = 1L;

    private final long memberId;
    private final String username;
    private volatile List<String> roles;
    private volatile @Nullable SessionMark session;
    private @Nullable String passwordHash;
    private volatile boolean oneTime;
    private @Nullable String passkey;

    SignedInMember(Member member, @Nullable String passwordHash) {
        this(member, passwordHash, false);
    }

    /** @param oneTime whether the password is to be changed before anything else is done */
    SignedInMember(Member member, @Nullable String passwordHash, boolean oneTime) {
        this.oneTime = oneTime;
        this.memberId = member.id().value();
        this.username = member.username();
        this.roles = names(member.roles());
        this.passwordHash = passwordHash;
    }

    /** The same, let in by that passkey of his or hers. */
    SignedInMember by(String passkeyName) {
        passkey = passkeyName;
        return this;
    }

    /** What the person calls the passkey that was shown; null where none was. */
    @Nullable
    String passkey() {
        return passkey;
    }

    @Override
    public final MemberId memberId() {
        return new MemberId(memberId);
    }

    /** By which his or her session is known; null before its first request. */
    @Nullable
    SessionMark session() {
        return session;
    }

    void begin(SessionMark mark) {
        session = mark;
    }

    /** Has these roles from now on.
     *
     * @return whether they are others than before
     */
    boolean follow(Set<Role> now) {
        var names = names(now);
        var changed = !Set.copyOf(names).equals(Set.copyOf(roles));
        roles = names;
        return changed;
    }

    private static List<String> names(Set<Role> roles) {
        return roles.stream().map(Role::name).toList();
    }

    boolean signedInOnce() {
        return oneTime;
    }

    void changedPassword() {
        oneTime = false;
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return roles.stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof SignedInMember that && that.memberId == memberId;
    }

    @Override
    public final int hashCode() {
        return Objects.hash(memberId);
    }

    @Override
    public String toString() {
        return username;
    }
}
