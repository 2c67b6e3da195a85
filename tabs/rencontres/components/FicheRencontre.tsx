import { Button, Caption1, Tab, TabList, Text } from '@fluentui/react-components';
import { CopyAddRegular } from '@fluentui/react-icons/svg/copy-add';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { lazy, Suspense } from 'react';
import { momentDAvis } from '../../../core/avis/fenetre.ts';
import { type Acte, type Acteur, autoriser } from '../../../core/droits/droits.ts';
import type { Rencontre } from '../../../core/lists/rencontres.list.ts';
import { sondages } from '../../../core/lists/sondages.list.ts';
import { lieuComplet } from '../../../core/rencontres/lieu.ts';
import { estPassee } from '../../../core/rencontres/prochaine-etape.ts';
import { aUneReunionAVenir } from '../../../core/rencontres/selon-outlook.ts';
import { refusDeModifier } from '../../../core/rencontres/transitions.ts';
import { refusDeSonder } from '../../../core/sondages/ouvrir.ts';
import { dateLongue } from '../../../core/textes/francais.ts';
import { CopierLeLien } from '../../commun/CopierLeLien.tsx';
import { Chargement } from '../../commun/Etats.tsx';
import { useListe } from '../../commun/listes.ts';
import cadre from '../../commun/page.module.css';
import { Retour } from '../../commun/Retour.tsx';
import { EtiquetteDeThematique } from '../../commun/Thematique.tsx';
import { TitreDePage } from '../../commun/TitreDePage.tsx';
import { useNomsDesCommunes } from '../../commun/territoire.ts';
import { TEXTES as COMMUN } from '../../commun/textes.ts';
import { useEtroit } from '../../commun/themes.ts';
import { Vide } from '../../commun/Vide.tsx';
import { QuiSuit } from '../../referents/components/QuiSuit.tsx';
import { SondageDeDate } from '../../sondages/components/SondageDeDate.tsx';
import { adresseDeRencontre, PARTIES, type Partie } from '../adresses.ts';
import { Annulation } from '../annulation/Annulation.tsx';
import { Evaluation } from '../avis/Evaluation.tsx';
import { MonAvis } from '../avis/MonAvis.tsx';
import { CompteRendu } from '../compte-rendu/CompteRendu.tsx';
import { EtatDuCompteRendu } from '../compte-rendu/EtatDuCompteRendu.tsx';
import { Greffe } from '../greffe/Greffe.tsx';
import { Coorganisation } from '../invites/Coorganisation.tsx';
import { LiensDeReprise } from '../reprise/LiensDeReprise.tsx';
import { useAReprendre } from '../reprise/useAReprendre.ts';
import { DansLaSerie } from '../serie/DansLaSerie.tsx';
import { VersLesAppels } from '../telephone/VersLesAppels.tsx';
import { AGENDA, MODIFICATION, RENCONTRE, TEXTES } from '../textes.ts';
import { peutSur } from '../useActeurDesRencontres.ts';
import { ASavoir } from './ASavoir.tsx';
import { BadgeEtat } from './BadgeEtat.tsx';
import { CeQuiLaGene } from './CeQuiLaGene.tsx';
import { CeQuiMEstDemande } from './CeQuiMEstDemande.tsx';
import { ComptagePublic } from './ComptagePublic.tsx';
import { OrdreDuJourPage } from './OrdreDuJourPage.tsx';
import { Points } from './Points.tsx';
import { Presences } from './Presences.tsx';
import { ProchaineEtape } from './ProchaineEtape.tsx';
import css from './rencontres.module.css';
import { Suites } from './Suites.tsx';
import { VersAgenda } from './VersAgenda.tsx';

const Documents = lazy(() => import('../documents/Documents.tsx').then((m) => ({ default: m.Documents })));
const SelonOutlook = lazy(() => import('../outlook/SelonOutlook.tsx').then((m) => ({ default: m.SelonOutlook })));
const CarnetDeBord = lazy(() => import('../carnet/CarnetDeBord.tsx').then((m) => ({ default: m.CarnetDeBord })));

interface FicheProps {
  readonly rencontre: Rencontre | undefined;
  /** The part that the address names. */
  readonly partie: Partie | undefined;
  readonly acteur: Acteur | undefined;
  readonly maintenant: string;
  readonly montrer: (partie: Partie) => void;
  readonly modifier: () => void;
  readonly imprimer: () => void;
  readonly dupliquer: () => void;
  readonly fermer: () => void;
  /** Reads the list again, for a rencontre that it does not hold yet. */
  readonly relire: () => void;
}

/** A rencontre: what comes next on top, then its parts. */
export function FicheRencontre(props: FicheProps) {
  const { rencontre, acteur, maintenant, montrer, modifier, imprimer, dupliquer, fermer, relire } = props;
  const passee = rencontre !== undefined && estPassee(rencontre, maintenant);
  // A rencontre keeps the code of its commune; the name comes from the territory when nobody typed it.
  const etroit = useEtroit();
  const noms = useNomsDesCommunes();
  const commune = rencontre?.commune ?? noms.get(rencontre?.communeInsee ?? '');
  // Once its date is found, what the poll gave is still read.
  const sondee = (useListe(sondages).data?.items ?? []).some(
    (s) => s.rencontre === rencontre?.id && s.etat !== 'Annulé',
  );
  const aReprendre = useAReprendre(rencontre);
  const tientLeCarnet = peutSur(acteur, 'tenir-carnet', rencontre ?? { id: '' });
  const litLesDocuments = peutSur(acteur, 'lire-documents', rencontre ?? { id: '' });
  const partie = props.partie ?? premierePartie(rencontre, passee);
  const retour = <Retour vers={RENCONTRE.retour} aller={fermer} />;
  if (rencontre === undefined)
    return (
      <Vide
        titre={RENCONTRE.inconnue}
        action={
          <>
            <Button appearance="primary" onClick={relire}>
              {COMMUN.reessayer}
            </Button>
            {retour}
          </>
        }
      >
        {RENCONTRE.inconnueAide}
      </Vide>
    );
  const contenu = { rencontre, acteur, maintenant };
  const finie = refusDeModifier(rencontre) !== undefined;
  // While its date may still be looked for.
  const cherchable = refusDeSonder(rencontre) === undefined && !passee;
  const peut = (acte: Acte) => !finie && acteur !== undefined && autoriser(acteur, acte).permis;
  const evalue = peutSur(acteur, 'tenir-evaluation', rencontre);
  const donneSonAvis =
    peutSur(acteur, 'evaluer-rencontre', rencontre) && momentDAvis(rencontre, maintenant) === 'ouverte';
  const lieu = [rencontre.modalite, lieuComplet({ lieu: rencontre.lieu, commune })].filter(Boolean).join(' · ');
  return (
    <div className={cadre.defile}>
      <header className={cadre.entete}>
        {retour}
        <div className={cadre.tete}>
          <TitreDePage niveau="h1" arrivee={rencontre.id}>
            {rencontre.titre}
          </TitreDePage>
          <div className={cadre.outils}>
            {passee ? null : (
              <VersAgenda rencontres={[rencontre]} libelle={AGENDA.une} nom={rencontre.titre} maintenant={maintenant} />
            )}
            <CopierLeLien adresse={adresseDeRencontre(rencontre.id, props.partie)} libelle={rencontre.titre} />
            {peut('modifier-rencontre') ? (
              <Button appearance="subtle" icon={<EditRegular />} onClick={modifier}>
                {MODIFICATION.bouton}
              </Button>
            ) : null}
            {acteur !== undefined && autoriser(acteur, 'creer-rencontre').permis ? (
              <Button appearance="subtle" icon={<CopyAddRegular />} onClick={dupliquer}>
                {aReprendre ? RENCONTRE.reprogrammer : RENCONTRE.dupliquer}
              </Button>
            ) : null}
            {peut('annuler-rencontre') ? <Annulation rencontre={rencontre} /> : null}
          </div>
        </div>
        <div className={css.faits}>
          <BadgeEtat rencontre={rencontre} passee={passee} />
          <EtatDuCompteRendu rencontre={rencontre} maintenant={maintenant} />
          <Text>
            {rencontre.debut === undefined ? TEXTES.sansDate : dateLongue(rencontre.debut)} ·{' '}
            {TEXTES.duree(rencontre.dureeMinutes)}
          </Text>
        </div>
        <div className={cadre.outils}>
          <EtiquetteDeThematique thematique={rencontre.thematique} />
          <Caption1 className={cadre.discret}>{[rencontre.format, lieu].filter(Boolean).join(' · ')}</Caption1>
        </div>
        <QuiSuit thematiques={[rencontre.thematique]} communeInsee={rencontre.communeInsee} />
        <DansLaSerie rencontre={rencontre} />
        <Coorganisation
          rencontre={rencontre}
          peut={rencontre.etat !== 'Annulée' && peutSur(acteur, 'modifier-rencontre', rencontre)}
        />
        {rencontre.objectif === undefined ? null : <Text className={css.texte}>{rencontre.objectif}</Text>}
        <ASavoir rencontre={rencontre} />
        {rencontre.etat === 'Annulée' ? (
          <div className={cadre.outils}>
            <Text weight="semibold">
              {[RENCONTRE.annulee, rencontre.motifAnnulation].filter(Boolean).join('\u00A0: ')}
            </Text>
            {peutSur(acteur, 'annuler-rencontre', rencontre) ? (
              <VersLesAppels rencontre={rencontre} maintenant={maintenant} />
            ) : null}
          </div>
        ) : null}
        <LiensDeReprise rencontre={rencontre} />
        {peut('modifier-rencontre') && aUneReunionAVenir(rencontre, maintenant) ? (
          <Suspense fallback={null}>
            <SelonOutlook rencontre={rencontre} />
          </Suspense>
        ) : null}
        <CeQuiLaGene rencontre={rencontre} modifier={peut('modifier-rencontre') ? modifier : undefined} />
        {partie === 'date' && rencontre.debut === undefined ? null : <ProchaineEtape {...contenu} aller={montrer} />}
        <CeQuiMEstDemande {...contenu} partie={partie} aller={montrer} />
        {peut('annuler-rencontre') ? <Greffe rencontre={rencontre} maintenant={maintenant} /> : null}
        <TabList
          size={etroit ? 'small' : 'medium'}
          className={cadre.parties}
          selectedValue={partie}
          onTabSelect={(_, { value }) => montrer(PARTIES.find((nom) => nom === value) ?? 'odj')}
          aria-label={RENCONTRE.onglets}
        >
          {PARTIES.filter((nom) => nom !== 'date' || partie === 'date' || cherchable || sondee)
            .filter((nom) => (nom !== 'avis' || evalue || donneSonAvis) && (nom !== 'carnet' || tientLeCarnet))
            .filter((nom) => nom !== 'documents' || litLesDocuments)
            .map((nom) => (
              <Tab key={nom} value={nom} id={`onglet-${nom}`} aria-controls="partie">
                {RENCONTRE[nom]}
              </Tab>
            ))}
        </TabList>
      </header>
      <div className={cadre.contenu} id="partie" role="tabpanel" aria-labelledby={`onglet-${partie}`}>
        {partie === 'date' ? <SondageDeDate {...contenu} fixer={modifier} /> : null}
        {partie === 'odj' ? (
          <OrdreDuJourPage {...contenu} imprimer={imprimer} proposer={() => montrer('points')} />
        ) : null}
        {partie === 'points' ? <Points {...contenu} /> : null}
        {partie === 'invites' ? <Presences {...contenu} /> : null}
        {partie === 'documents' && litLesDocuments ? (
          <Suspense fallback={<Chargement quoi={COMMUN.chargement} />}>
            <Documents key={rencontre.id} {...contenu} />
          </Suspense>
        ) : null}
        {partie === 'suites' ? <Suites {...contenu} /> : null}
        {partie === 'compte-rendu' ? <CompteRendu {...contenu} /> : null}
        {partie === 'avis' && donneSonAvis ? <MonAvis {...contenu} /> : null}
        {partie === 'avis' && evalue ? <Evaluation {...contenu} /> : null}
        {partie === 'public' ? <ComptagePublic {...contenu} /> : null}
        {partie === 'carnet' && tientLeCarnet ? (
          <Suspense fallback={<Chargement quoi={COMMUN.chargement} />}>
            <CarnetDeBord key={rencontre.id} {...contenu} />
          </Suspense>
        ) : null}
      </div>
    </div>
  );
}

/** What one comes for: the date while there is none, then the ordre du jour, then who came. */
function premierePartie(rencontre: Rencontre | undefined, passee: boolean): Partie {
  if (passee) return 'invites';
  return rencontre?.debut === undefined && rencontre?.etat !== 'Annulée' ? 'date' : 'odj';
}
