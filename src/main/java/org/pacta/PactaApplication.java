package org.pacta;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class PactaApplication {

    public static void main(String[] args) {
        SpringApplication.run(PactaApplication.class, args);
    }
}
