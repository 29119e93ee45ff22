/** Why imported code can't be moved into the file; the message is a sentence for people. */
export class Refusal extends Error {}
