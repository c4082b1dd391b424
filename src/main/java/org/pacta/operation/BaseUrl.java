package org.pacta.operation;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The address that people open this Pacta at, without a slash at its end: what links in mail and events begin with. */
@Component
public class BaseUrl {

    private final String address;

    /** @param address with or without slashes at its end */
    public BaseUrl(@Value("${pacta.base-url:http://localhost:${server.port:8080}}") String address) {
        this.address = address.replaceFirst("/+$", "");
    }

    /** The full address of a page.
     *
     * @param path beginning with a slash; empty for the address itself
     */
    public String of(String path) {
        return address + path;
    }
}
