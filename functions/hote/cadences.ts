import type { creerCadence } from '../../graph/cadence.ts';

type Cadence = ReturnType<typeof creerCadence>;
/** The pace of a mailbox, made at its first use. */
export type Cadences = (boite: string, creer: () => Cadence) => Cadence;

export function creerCadences(): Cadences {
  const connues = new Map<string, Cadence>();
  return (boite, creer) => {
    const cadence = connues.get(boite.toLowerCase()) ?? creer();
    connues.set(boite.toLowerCase(), cadence);
    return cadence;
  };
}
