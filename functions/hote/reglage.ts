/** A setting is missing or wrong. The message names settings, never their values. */
export class ErreurDeReglage extends Error {
  override readonly name = 'ErreurDeReglage';
}
