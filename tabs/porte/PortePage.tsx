/** @jsxImportSource preact */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ReponseDe } from '../../core/contrats/contrat.ts';
import { donnerMonCode } from '../../core/contrats/passages.ts';
import { annoncerALaPorte, arriverALaPorte, ouvrirPorte } from '../../core/contrats/porte.ts';
import type { StructureALaPorte } from '../../core/porte/accueil.ts';
import type { PageDePorte } from '../../core/porte/adresse.ts';
import { RefusDeLApi } from '../commun/api.ts';
import { lireConfiguration } from '../commun/configuration.ts';
import { Bouton } from '../lien/Bouton.tsx';
import { demander } from '../lien/lien.ts';
import { AutreStructure } from './components/AutreStructure.tsx';
import { Cadre } from './components/Cadre.tsx';
import { ChoixDeStructure } from './components/ChoixDeStructure.tsx';
import { MonCode } from './components/MonCode.tsx';
import { SaisieDuCode } from './components/SaisieDuCode.tsx';
import { MON_CODE, PORTE } from './textes.ts';
import { estPassagere, useRetour } from './useRetour.ts';

type Ouverte = ReponseDe<typeof ouvrirPorte>;

type Vue =
  | { readonly quoi: 'code'; readonly faute?: string }
  | { readonly quoi: 'attente'; readonly phrase: string }
  | { readonly quoi: 'choix' }
  | { readonly quoi: 'autre'; readonly texte: string; readonly faute?: string }
  | { readonly quoi: 'accord'; readonly structure: Pick<StructureALaPorte, 'id' | 'nom'> }
  | { readonly quoi: 'mon-code'; readonly faute?: string }
  | { readonly quoi: 'recu' }
  | { readonly quoi: 'fait'; readonly nom: string }
  | { readonly quoi: 'refus'; readonly message: string; readonly refaire: () => void };

interface Props {
  readonly page: PageDePorte;
  /** Empty where the short code is to be typed. */
  readonly cle: string;
}

/** Saying that one is there: the code, one’s structure, yes. On a tablet, the next person finds the first page again. */
export function PortePage({ page, cle }: Props) {
  const [ouverte, garder] = useState<Ouverte>();
  const [vue, montrer] = useState<Vue>(cle === '' ? { quoi: 'code' } : { quoi: 'attente', phrase: PORTE.ouverture });
  const enCours = useRef(false);
  const borne = page === 'borne';
  const territoire = ouverte?.territoire ?? '';

  async function mener(phrase: string, travail: () => Promise<Vue>, refuser: (message: string) => Vue): Promise<void> {
    if (enCours.current) return;
    enCours.current = true;
    montrer({ quoi: 'attente', phrase });
    try {
      montrer(await travail());
    } catch (erreur) {
      montrer(refuser(erreur instanceof RefusDeLApi ? erreur.message : PORTE.injoignable));
    } finally {
      enCours.current = false;
    }
  }
  const ouvrir = (porte: string, refuser: (message: string) => Vue): void =>
    void mener(
      PORTE.ouverture,
      async () => {
        // Once open, its key says whose it is.
        const { territoire } = await lireConfiguration();
        garder(await demander(ouvrirPorte, territoire === undefined ? { porte } : { porte, territoire }));
        return { quoi: 'choix' };
      },
      refuser,
    );
  const ouvrirParCle = (): void => ouvrir(cle, (message) => ({ quoi: 'refus', message, refaire: ouvrirParCle }));
  const arriver = (structure: Pick<StructureALaPorte, 'id' | 'nom'>): void =>
    void mener(
      PORTE.envoi,
      async () => {
        await demander(arriverALaPorte, { porte: ouverte?.porte ?? cle, structure: structure.id });
        return { quoi: 'fait', nom: structure.nom };
      },
      (message) => ({ quoi: 'refus', message, refaire: () => arriver(structure) }),
    );
  const annoncer = (dite: { readonly nom: string; readonly commune: string }): void =>
    void mener(
      PORTE.envoi,
      async () => {
        await demander(annoncerALaPorte, { porte: ouverte?.porte ?? cle, ...dite });
        return { quoi: 'fait', nom: dite.nom };
      },
      (faute) => ({ quoi: 'autre', texte: dite.nom, faute }),
    );
  const donner = (code: string): void =>
    void mener(
      PORTE.envoi,
      async () => {
        await demander(donnerMonCode, { porte: ouverte?.porte ?? cle, code });
        return { quoi: 'recu' };
      },
      // What was typed is not kept by the page: it may be a tablet for all.
      (faute) => ({ quoi: 'mon-code', faute }),
    );
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as it is shown.
  useEffect(() => {
    if (cle !== '') ouvrirParCle();
  }, []);
  const recommencer = (): void => montrer({ quoi: 'choix' });
  useRetour(borne && estPassagere(vue.quoi) ? vue.quoi : undefined, recommencer);

  switch (vue.quoi) {
    case 'code':
      return <SaisieDuCode faute={vue.faute} ouvrir={(code) => ouvrir(code, (faute) => ({ quoi: 'code', faute }))} />;
    case 'attente':
      return (
        <Cadre territoire={territoire} titre={PORTE.titre}>
          <p role="status">{vue.phrase}</p>
        </Cadre>
      );
    case 'refus':
      return (
        <Cadre territoire={territoire} titre={PORTE.ferme}>
          <p role="alert">{vue.message}</p>
          <div class="gestes">
            <Bouton faire={vue.refaire} principal>
              {PORTE.reessayer}
            </Bouton>
            {ouverte === undefined ? (
              borne ? null : (
                <Bouton faire={() => montrer({ quoi: 'code' })}>{PORTE.taperLeCode}</Bouton>
              )
            ) : (
              <Bouton faire={recommencer}>{PORTE.non}</Bouton>
            )}
          </div>
        </Cadre>
      );
    case 'accord':
      return (
        <Cadre territoire={territoire} titre={PORTE.accord(vue.structure.nom)}>
          <p class="question">{PORTE.accordQuestion}</p>
          <div class="gestes grands">
            <Bouton faire={() => arriver(vue.structure)} principal>
              {PORTE.oui}
            </Bouton>
            <Bouton faire={recommencer}>{PORTE.non}</Bouton>
          </div>
        </Cadre>
      );
    case 'fait':
      return (
        <Cadre territoire={territoire} titre={PORTE.bienvenue}>
          <p role="status" class="question">
            {PORTE.note(vue.nom)}
          </p>
          {borne ? null : <p>{PORTE.fermer}</p>}
          <div class="gestes grands">
            <Bouton faire={recommencer} principal={borne}>
              {borne ? PORTE.suivante : PORTE.autre}
            </Bouton>
          </div>
        </Cadre>
      );
    case 'mon-code':
      return <MonCode territoire={territoire} refus={vue.faute} donner={donner} revenir={recommencer} />;
    case 'recu':
      return (
        <Cadre territoire={territoire} titre={MON_CODE.merci}>
          <p role="status" class="question">
            {MON_CODE.recu}
          </p>
          {borne ? null : <p>{PORTE.fermer}</p>}
          <div class="gestes grands">
            <Bouton faire={recommencer} principal={borne}>
              {borne ? PORTE.suivante : PORTE.autre}
            </Bouton>
          </div>
        </Cadre>
      );
    case 'autre':
      return (
        <AutreStructure
          porte={ouverte?.porte ?? cle}
          territoire={territoire}
          texte={vue.texte}
          refus={vue.faute}
          choisir={(structure) => montrer({ quoi: 'accord', structure })}
          annoncer={annoncer}
          revenir={recommencer}
        />
      );
    case 'choix':
      return ouverte === undefined ? null : (
        <ChoixDeStructure
          ouverte={ouverte}
          borne={borne}
          choisir={(structure) => montrer({ quoi: 'accord', structure })}
          chercherAilleurs={(texte) => montrer({ quoi: 'autre', texte })}
          donnerUnCode={() => montrer({ quoi: 'mon-code' })}
        />
      );
  }
}
