/** Only an address of our own: a link from outside must not lead a person elsewhere after sign-in. */
export const safeTarget = (to: string | undefined): string =>
  to !== undefined && /^\/(?![/\\])/.test(to) ? to : '/'
