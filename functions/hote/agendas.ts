import { createHmac, timingSafeEqual } from 'node:crypto';

/** The calendar of a contact; `tour`: how often its address was renewed. */
export interface AgendaDe {
  readonly contact: string;
  readonly tour: number;
}

/** Keys of personal calendars. Nothing is kept: the same calendar gives the same key, and another turn another one. */
export interface Agendas {
  cle(agenda: AgendaDe): string;
  /** The calendar of a key that was made here; undefined for any other. */
  lire(cle: string): AgendaDe | undefined;
}

const CLE = /^([1-9]\d{0,9})\.(\d{1,3})\.[\w-]{43}$/;

export function creerAgendas(secret: string): Agendas {
  const cle = ({ contact, tour }: AgendaDe): string =>
    `${contact}.${tour}.${createHmac('sha256', secret).update(`maillage:agenda ${contact} ${tour}`).digest('base64url')}`;
  return {
    cle,
    lire(recue) {
      const [, contact, tour] = CLE.exec(recue) ?? [];
      if (contact === undefined) return undefined;
      const agenda = { contact, tour: Number(tour) };
      const attendue = Buffer.from(cle(agenda));
      const lue = Buffer.from(recue);
      return lue.length === attendue.length && timingSafeEqual(lue, attendue) ? agenda : undefined;
    },
  };
}
