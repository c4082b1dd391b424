package org.pacta.signin;

import java.io.Serial;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
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
    private final List<String> roles;
    private @Nullable String passwordHash;
    private volatile boolean oneTime;

    SignedInMember(Member member, @Nullable String passwordHash) {
        this(member, passwordHash, false);
    }

    /** @param oneTime whether the password is to be changed before anything else is done */
    SignedInMember(Member member, @Nullable String passwordHash, boolean oneTime) {
        this.oneTime = oneTime;
        this.memberId = member.id().value();
        this.username = member.username();
        this.roles = member.roles().stream().map(Role::name).toList();
        this.passwordHash = passwordHash;
    }

    @Override
    public final MemberId memberId() {
        return new MemberId(memberId);
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
