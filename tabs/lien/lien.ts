import { type ComponentChild, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Contrat, CorpsDe, ReponseDe } from '../../core/contrats/contrat.ts';
import type { PageDeLien } from '../../core/contrats/pages-de-lien.ts';
import { type AccesApi, appeler, telecharger } from '../commun/api.ts';
import { lireConfiguration } from '../commun/configuration.ts';

/** What the page tells at its top: who asks, of whom, what for, until when. Known once the link is open. */
export type Demande = Pick<PageDeLien, 'nature' | 'expireLe'> &
  NonNullable<PageDeLien['demande']> & {
    /** Of a rencontre to which nobody is invited any more, or never was. */
    readonly sansInviter: boolean;
  };

/** Over, cancelled, told for information, or known by a decision that one carries: its page invites to nothing. */
export const sansInviter = (page: PageDeLien): boolean =>
  page.nature === 'rencontre' &&
  (page.rencontre.passee ||
    page.rencontre.etat === 'Annulée' ||
    page.rencontre.informee === true ||
    page.sansInvitation === true);

/** What every view of a link may use. */
export interface Lien {
  readonly jeton: string;
  readonly demande: Demande | undefined;
  /** Shows another view in the place of this one. */
  readonly aller: (vue: ComponentChild) => void;
  /** Reads everything again, and shows what the link opens. */
  readonly rouvrir: () => void;
}

export const ContexteDuLien = createContext<Lien>({
  jeton: '',
  demande: undefined,
  aller: () => undefined,
  rouvrir: () => undefined,
});
export const useLien = (): Lien => useContext(ContexteDuLien);

/** Calls the API; the link, in the body, is the only proof. */
export const demander = async <C extends Contrat>(contrat: C, corps: CorpsDe<C>): Promise<ReponseDe<C>> =>
  appeler(await acces(), contrat, { corps });

/** The same, for a file. */
export const prendre = async <C extends Contrat>(contrat: C, corps: CorpsDe<C>): Promise<Blob> =>
  telecharger(await acces(), contrat, { corps });

const acces = async (): Promise<AccesApi> => ({
  apiUrl: new URL((await lireConfiguration()).apiUrl, document.baseURI).href,
});
