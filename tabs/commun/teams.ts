import { app, nestedAppAuth } from '@microsoft/teams-js';
import type { Onglet } from '../../core/liens/lien-profond.ts';
import { lireFragment } from './fragment.ts';

/** What the host tells of itself, reduced to what the pages use. */
export interface Hote {
  readonly dansTeams: boolean;
  readonly theme: string;
  /** What a deep link asked to open, for instance the id of a fiche. */
  readonly sousPage: string | undefined;
  readonly indiceConnexion: string | undefined;
  /** Tenant and object id: who reads, before any token. */
  readonly personne: string | undefined;
  readonly authentificationImbriquee: boolean;
  /** Where this tab is, for a link that leads back to it; undefined when the host does not tell it. */
  readonly situation: Onglet | undefined;
}

const HORS_TEAMS: Hote = {
  dansTeams: false,
  theme: 'navigateur',
  sousPage: undefined,
  indiceConnexion: undefined,
  personne: undefined,
  authentificationImbriquee: false,
  situation: undefined,
};

/** Starts teams-js once. Outside a frame there is no host to answer: the page then runs as a plain web page, at once rather than after the 60 s of the library. */
export async function ouvrirHote(): Promise<Hote> {
  if (window.parent === window) return { ...HORS_TEAMS, sousPage: sousPageDeLAdresse() };
  await app.initialize([window.location.origin]);
  const contexte = await app.getContext();
  app.notifyAppLoaded();
  return {
    dansTeams: true,
    theme: contexte.app.theme,
    sousPage: contexte.page.subPageId ?? sousPageDeLAdresse(),
    indiceConnexion: contexte.user?.loginHint,
    personne: contexte.user === undefined ? undefined : `${contexte.user.tenant?.id ?? ''}.${contexte.user.id}`,
    authentificationImbriquee: nestedAppAuth.isNAAChannelRecommended(),
    situation: situationDe(contexte),
  };
}

function situationDe({ app: application, page, channel }: app.Context): Onglet | undefined {
  if (application.appId === undefined || page.id === '') return undefined;
  return {
    application: application.appId.toString(),
    entite: page.id,
    ...(channel === undefined ? {} : { canal: channel.id }),
  };
}

/** Tells the host that the page can be used; with `showLoadingIndicator`, Teams shows an error without it. */
export function signalerPret(hote: Hote): void {
  if (hote.dansTeams) app.notifySuccess();
}

export function signalerEchec(raison: string): void {
  if (window.parent === window) return;
  if (app.isInitialized()) app.notifyFailure({ reason: app.FailedReason.Other, message: raison });
}

export function suivreTheme(hote: Hote, changer: (theme: string) => void): void {
  if (hote.dansTeams) app.registerOnThemeChangeHandler(changer);
}

/** Opens an https address in the right place: Teams itself for its meetings, a new tab otherwise. */
export async function ouvrirReunion(hote: Hote, adresse: string): Promise<void> {
  if (hote.dansTeams) await app.openLink(adresse);
  else window.open(adresse, '_blank', 'noopener');
}

/** Opens an address of Teams inside it; false where there is no Teams to open it. */
export function ouvrirLien(hote: Hote, adresse: string): boolean {
  if (hote.dansTeams) void app.openLink(adresse);
  return hote.dansTeams;
}

function sousPageDeLAdresse(): string | undefined {
  const fragment = lireFragment(window.location.hash);
  return fragment === '' ? undefined : fragment;
}
