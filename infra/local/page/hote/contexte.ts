import { LOCATAIRE, type Profil } from '../../locataire.ts';

export type NomTheme = 'clair' | 'sombre' | 'contraste';

/** How Teams names its themes to the tabs. */
export const THEME_TEAMS = { clair: 'default', sombre: 'dark', contraste: 'contrast' } as const satisfies Record<
  NomTheme,
  string
>;

export interface Situation {
  readonly profil: Profil;
  readonly theme: NomTheme;
  readonly entityId: string;
  readonly sousPage: string | undefined;
  readonly frameContext: 'content' | 'settings' | 'task';
  /** `false` in the personal view: no team, no channel. */
  readonly dansCanal: boolean;
}

const SESSION = crypto.randomUUID();

/** The context that Teams gives to `app.getContext()`, in the flat form of the protocol. */
export function contexteTeams({ profil, theme, entityId, sousPage, frameContext, dansCanal }: Situation) {
  const { site, equipe, canal } = LOCATAIRE;
  return {
    locale: 'fr-fr',
    theme: THEME_TEAMS[theme],
    entityId,
    subEntityId: sousPage,
    frameContext,
    hostName: 'Teams',
    hostClientType: 'web',
    userObjectId: profil.oid,
    userDisplayName: profil.personne,
    loginHint: profil.upn,
    userPrincipalName: profil.upn,
    tid: LOCATAIRE.id,
    appSessionId: SESSION,
    sessionId: SESSION,
    appId: LOCATAIRE.application,
    isFullScreen: false,
    ...(dansCanal && {
      teamId: canal.id,
      groupId: equipe.id,
      teamName: equipe.nom,
      channelId: canal.id,
      channelName: canal.nom,
      channelType: 'Regular',
      teamSiteUrl: `https://${site.hote}${site.chemin}`,
      teamSiteDomain: site.hote,
      teamSitePath: site.chemin,
    }),
  };
}
