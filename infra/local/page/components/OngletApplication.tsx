import { useEffect, useMemo, useState } from 'react';
import type { Profil } from '../../locataire.ts';
import type { EtatPage } from '../etat.ts';
import { CadreOnglet } from '../hote/CadreOnglet.tsx';
import { contexteTeams, THEME_TEAMS } from '../hote/contexte.ts';
import { repondreNaa } from '../hote/naa.ts';
import type { DemandeDialogue, Gestes } from '../hote/repondre.ts';
import { donnerJeton, lireRefus } from '../local.ts';
import type { Onglet } from '../onglets.ts';
import { pageDuTerritoire } from '../territoires.ts';
import { useAnnonce } from './Annonce.tsx';
import { DialogueTache } from './DialogueTache.tsx';

export interface ProprietesOnglet {
  readonly onglet: Onglet;
  readonly onglets: readonly Onglet[];
  readonly etat: EtatPage;
  readonly profil: Profil;
  readonly changer: (partie: Partial<EtatPage>, silencieux?: boolean) => void;
}

interface Tache extends DemandeDialogue {
  readonly finir: (resultat: [string | null, unknown]) => void;
}

/** One tab of the application in its frame, with what Teams offers to it: identity, navigation, dialogs, links. */
export function OngletApplication({ onglet, onglets, etat, profil, changer }: ProprietesOnglet) {
  const annoncer = useAnnonce();
  const [tache, setTache] = useState<Tache>();
  // A navigation asked by the tab itself must reload it with its new context, even towards the same page.
  const [visite, setVisite] = useState(0);
  useEffect(() => () => tache?.finir([null, undefined]), [tache]);

  const gestes = useMemo<Omit<Gestes, 'etat' | 'contexte'>>(
    () => ({
      jetonApi: () => donnerJeton(profil, 'api'),
      naa: (demande) => repondreNaa(demande, profil, donnerJeton, lireRefus),
      naviguer(entityId, sousPage) {
        const cible = onglets.find((o) => o.entityId === entityId);
        if (!cible) return false;
        setVisite((v) => v + 1);
        changer({ onglet: cible.id, sous: sousPage });
        return true;
      },
      ouvrirLien(url) {
        const cible = URL.parse(url);
        if (!cible || !['https:', 'http:', 'mailto:'].includes(cible.protocol)) return false;
        if (/(^|\.)teams\.microsoft\.com$|\.example$/.test(cible.hostname)) {
          annoncer('Ici, Teams rejoindrait la réunion. Dans la démonstration, elle est fictive.');
        } else window.open(url, '_blank', 'noopener');
        return true;
      },
      partagerLien(sousPage) {
        changer({ sous: sousPage }, true);
        void navigator.clipboard?.writeText(location.href).catch(() => {});
        annoncer('Le lien de cette page est copié.');
      },
      ouvrirDialogue: (demande) => new Promise((finir) => setTache({ ...demande, finir })),
      fermerDialogue: () => {},
      lireConfiguration: () => ({ entityId: onglet.entityId, contentUrl: onglet.contentUrl }),
      ecrireConfiguration: () => false,
      valider: () => {},
      finEnregistrement: () => {},
    }),
    [profil, onglet, onglets, changer, annoncer],
  );
  const contexte = (frameContext: 'content' | 'task') =>
    contexteTeams({
      profil,
      theme: etat.theme,
      entityId: onglet.entityId,
      sousPage: etat.sous,
      frameContext,
      dansCanal: etat.vue === 'canal',
    });
  const finirTache = (resultat: [string | null, unknown]) => {
    tache?.finir(resultat);
    setTache(undefined);
  };
  return (
    <>
      <CadreOnglet
        key={`${etat.vue} ${etat.territoire} ${onglet.id} ${profil.nom} ${visite}`}
        src={pageDuTerritoire(onglet.contentUrl, etat.territoire)}
        titre={onglet.libelle}
        theme={THEME_TEAMS[etat.theme]}
        gestes={{ ...gestes, contexte: () => contexte('content') }}
      />
      {tache && (
        <DialogueTache
          demande={tache}
          theme={THEME_TEAMS[etat.theme]}
          gestes={{
            ...gestes,
            contexte: () => contexte('task'),
            fermerDialogue: (resultat) => finirTache([null, resultat]),
          }}
          abandonner={() => finirTache(['User cancelled/closed the task module.', undefined])}
        />
      )}
    </>
  );
}
