package org.pacta.operation;

final class RequestLog {}
