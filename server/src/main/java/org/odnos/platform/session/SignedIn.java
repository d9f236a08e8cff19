package org.odnos.platform.session;

import org.odnos.platform.access.Caller;

import java.time.Instant;

/** Who a credential stands for, as last looked up. */
record SignedIn(Credential credential, Caller caller, Instant lookedUpAt) {}
