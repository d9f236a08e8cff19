/** Who the journeys are walked by; made by the first one. */
export const administrator = {
  company: 'Javor & Hrast',
  email: 'jelena@javor.example',
  password: 'walnut and oak 24',
}

/** The signed-in state that the journeys after the first one start with. */
export const administratorState = 'test-results/administrator.json'
