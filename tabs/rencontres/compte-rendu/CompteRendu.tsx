import { Caption1, Field, Text, Textarea } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { peutApprouver } from '../../../core/comptes-rendus/approuver.ts';
import { refusDeTenir } from '../../../core/comptes-rendus/tenir.ts';
import { estPublie } from '../../../core/comptes-rendus/texte.ts';
import { COMPTE_RENDU_MAX } from '../../../core/contrats/comptes-rendus.ts';
import type { Acteur } from '../../../core/droits/droits.ts';
import { estUnConflit } from '../../commun/api.ts';
import { type Brouillons, useBrouillonSurLaLigne } from '../../commun/brouillons.ts';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Lue, Probleme } from '../../commun/Etats.tsx';
import { Formulaire } from '../../commun/Formulaire.tsx';
import cadre from '../../commun/page.module.css';
import { useStructures } from '../../commun/structures.ts';
import { TEXTES as COMMUN } from '../../commun/textes.ts';
import { useAnnonce } from '../../commun/toasts.tsx';
import { Vide } from '../../commun/Vide.tsx';
import type { ContenuProps } from '../components/contenu.ts';
import css from '../components/rencontres.module.css';
import { useParticipations } from '../queries.ts';
import { peutSur } from '../useActeurDesRencontres.ts';
import { Approbation } from './Approbation.tsx';
import { CeQuiAManque } from './CeQuiAManque.tsx';
import { Emporter } from './Emporter.tsx';
import { Entretemps } from './Entretemps.tsx';
import {
  useBrouillonDeCompteRendu,
  useGarderCompteRendu,
  usePoserLeTexte,
  useTexteDuCompteRendu,
} from './mutations.ts';
import { NoterUnAvis } from './NoterUnAvis.tsx';
import { NotesParPoint } from './NotesParPoint.tsx';
import { Relire } from './Relire.tsx';
import { Sortir } from './Sortir.tsx';
import { COMPTE_RENDU, NOTES } from './textes.ts';
import { useNotes } from './useNotes.ts';

/** What was said: written by the coordination, read by all once it is shown. Until then it is asked for, by whoever may read it. */
export function CompteRendu(props: ContenuProps) {
  const { rencontre, acteur } = props;
  return !estPublie(rencontre) && peutSur(acteur, 'lire-compte-rendu', rencontre) ? (
    <AvantPublication {...props} />
  ) : (
    <Contenu {...props} />
  );
}

function AvantPublication(props: ContenuProps) {
  const { rencontre } = props;
  const requete = useTexteDuCompteRendu(rencontre);
  return (
    <Lue requete={requete} attente={COMMUN.chargement}>
      {({ texte }) => (
        <>
          <Contenu {...props} rencontre={{ ...rencontre, compteRendu: texte }} aJour={!requete.isPlaceholderData} />
          {texte === undefined || peutSur(props.acteur, 'tenir-compte-rendu', rencontre) ? null : (
            <div className={cadre.outils}>
              <Emporter rencontre={rencontre} texte={texte} word />
            </div>
          )}
        </>
      )}
    </Lue>
  );
}

/** `aJour`: the text shown is that of the version shown, not of the one before. */
function Contenu({ rencontre, acteur, maintenant, aJour = true }: ContenuProps & { readonly aJour?: boolean }) {
  if (peutSur(acteur, 'tenir-compte-rendu', rencontre))
    return refusDeTenir(rencontre, maintenant) === undefined ? (
      <Ecrire
        rencontre={rencontre}
        acteur={acteur}
        maintenant={maintenant}
        aJour={aJour}
        diffuse={peutSur(acteur, 'diffuser-compte-rendu', rencontre)}
      />
    ) : (
      <Vide titre={COMPTE_RENDU.aVenir}>{null}</Vide>
    );
  return (
    <>
      <CeQuiAManque rencontre={rencontre} acteur={acteur} maintenant={maintenant} />
      <Lire rencontre={rencontre} acteur={acteur} maintenant={maintenant} />
    </>
  );
}

function Lire({ rencontre, acteur, maintenant }: ContenuProps) {
  return rencontre.compteRenduDiffuseLe === undefined || rencontre.compteRendu === undefined ? (
    <ARelire
      rencontre={rencontre}
      acteur={acteur}
      maintenant={maintenant}
      sinon={<Vide titre={COMPTE_RENDU.aucun}>{COMPTE_RENDU.aucunAide}</Vide>}
    />
  ) : (
    <>
      <Caption1 className={cadre.discret}>{COMPTE_RENDU.diffuseLe(rencontre.compteRenduDiffuseLe)}</Caption1>
      <Text className={css.texte}>{rencontre.compteRendu}</Text>
      <div className={cadre.outils}>
        <Emporter
          rencontre={rencontre}
          texte={rencontre.compteRendu}
          word={peutSur(acteur, 'lire-compte-rendu', rencontre)}
        />
      </div>
    </>
  );
}

/** Not published yet: whoever was there may read it first. */
function ARelire({ rencontre, acteur, maintenant, sinon }: ContenuProps & { readonly sinon: ReactNode }) {
  const { siennes } = useSesParticipations(rencontre.id, acteur);
  const { parId } = useStructures();
  const relues = siennes.filter((p) => peutApprouver(rencontre, p, maintenant));
  if (relues.length === 0) return sinon;
  return relues.map((p) => (
    <Relire key={p.structure} rencontre={rencontre} participation={p} nom={parId.get(p.structure)?.nom ?? ''} />
  ));
}

/** Those of this rencontre, and among them those of the structures that one represents. */
function useSesParticipations(rencontre: string, acteur: Acteur | undefined) {
  const toutes = (useParticipations().data?.items ?? []).filter((p) => p.rencontre === rencontre);
  return { toutes, siennes: toutes.filter((p) => acteur?.structures.includes(p.structure)) };
}

/** By rencontre: what is typed, and the version that it was begun on, with the text that it had. */
const BROUILLONS: Brouillons<{ readonly texte: string; readonly base: string; readonly eTag: string }> = new Map();

interface EcrireProps extends ContenuProps {
  /** May this person show it to those invited? */
  readonly diffuse: boolean;
  readonly aJour: boolean;
}

function Ecrire({ rencontre, acteur, maintenant, diffuse, aJour }: EcrireProps) {
  const { toutes, siennes } = useSesParticipations(rencontre.id, acteur);
  // Whoever co-organises says what their own structure thinks as any other does.
  const autres = diffuse ? toutes : toutes.filter((p) => !siennes.includes(p));
  const garde = rencontre.compteRendu ?? '';
  const brouillon = useBrouillonSurLaLigne(BROUILLONS, rencontre.id, {
    texte: garde,
    base: garde,
    eTag: rencontre.eTag,
  });
  const [faute, setFaute] = useState<string>();
  const notes = useNotes(rencontre.id, acteur?.id ?? '');
  const enAttente = Object.keys(notes.saisies).length;
  const rediger = useBrouillonDeCompteRendu();
  const garder = useGarderCompteRendu();
  const poser = usePoserLeTexte();
  const annoncer = useAnnonce();
  const { texte, base, eTag: debut } = brouillon.valeur;
  // Something else of the rencontre may have changed meanwhile: only another text is a conflict.
  const eTag = aJour && base === garde ? rencontre.eTag : debut;
  const change = texte.trim() !== garde.trim();
  const conflit = estUnConflit(garder.error);
  const ecrire = (valeur: string) => {
    setFaute(undefined);
    brouillon.ecrire({ texte: valeur, base, eTag: debut });
  };
  const preparer = () => rediger.mutate(rencontre.id, { onSuccess: ({ texte: jet }) => ecrire(jet) });
  const enregistrer = () =>
    garder.mutate(
      { chemin: { id: rencontre.id }, corps: { eTag, texte } },
      {
        onSuccess: ({ eTag: suivant }) => {
          poser(rencontre.id, suivant, texte);
          // Kept, and read again: what is shown follows it from now on, a correction taken afterwards too.
          brouillon.jeter();
          annoncer(COMPTE_RENDU.enregistre);
        },
      },
    );
  return (
    <>
      {rencontre.compteRenduDiffuseLe === undefined ? null : (
        <Caption1 className={cadre.discret}>{COMPTE_RENDU.diffuseLe(rencontre.compteRenduDiffuseLe)}</Caption1>
      )}
      <Approbation rencontre={rencontre} participations={toutes} maintenant={maintenant} />
      {diffuse ? null : <ARelire rencontre={rencontre} acteur={acteur} maintenant={maintenant} sinon={null} />}
      <NoterUnAvis rencontre={rencontre} participations={autres} maintenant={maintenant} />
      {estPublie(rencontre) ? null : (
        <NotesParPoint
          rencontre={rencontre.id}
          notes={notes}
          ouvertes={garde === ''}
          fermees={rencontre.approbationDemandeeLe !== undefined}
        />
      )}
      <div className={cadre.outils}>
        <BoutonCommande enCours={rediger.isPending} onClick={preparer}>
          {texte.trim() === '' ? COMPTE_RENDU.brouillon : COMPTE_RENDU.remplacer}
        </BoutonCommande>
        <Caption1 className={cadre.discret}>
          {enAttente === 0 ? COMPTE_RENDU.brouillonAide : NOTES.dAbordGarder(enAttente)}
        </Caption1>
      </div>
      {rediger.error == null ? null : <Probleme erreur={rediger.error} reessayer={preparer} />}
      <Formulaire className={cadre.formulaire} envoyer={enregistrer}>
        <Field label={COMPTE_RENDU.champ} hint={COMPTE_RENDU.champAide} validationMessage={faute}>
          <Textarea
            value={texte}
            maxLength={COMPTE_RENDU_MAX}
            resize="vertical"
            rows={18}
            onChange={(_, { value }) => ecrire(value)}
          />
        </Field>
        {conflit ? (
          <Entretemps
            texte={garde}
            garderLeMien={() => {
              garder.reset();
              brouillon.ecrire({ texte, base: garde, eTag: rencontre.eTag });
            }}
            prendreLeLeur={() => {
              garder.reset();
              brouillon.jeter();
            }}
          />
        ) : garder.error == null ? null : (
          <Probleme erreur={garder.error} reessayer={enregistrer} />
        )}
        <div className={cadre.outils}>
          <BoutonCommande type="submit" appearance="primary" enCours={garder.isPending} disabledFocusable={!change}>
            {COMPTE_RENDU.enregistrer}
          </BoutonCommande>
          <Sortir
            rencontre={rencontre}
            participations={toutes}
            maintenant={maintenant}
            diffuse={diffuse}
            change={change}
            dire={setFaute}
          />
        </div>
      </Formulaire>
    </>
  );
}
