import { Button, Caption1, Switch, useRestoreFocusTarget } from '@fluentui/react-components';
import { DocumentArrowUpRegular } from '@fluentui/react-icons/svg/document-arrow-up';
import { DocumentSignatureRegular } from '@fluentui/react-icons/svg/document-signature';
import { PeopleTeamRegular } from '@fluentui/react-icons/svg/people-team';
import { PersonAddRegular } from '@fluentui/react-icons/svg/person-add';
import { QrCodeRegular } from '@fluentui/react-icons/svg/qr-code';
import { lazy, Suspense, useState } from 'react';
import { NOM_DE_GROUPE_MAX } from '../../../core/contrats/groupes.ts';
import { placesTenues } from '../../../core/groupes/membres.ts';
import { attendReponse } from '../../../core/invitations/repondre.ts';
import { estInformee } from '../../../core/rencontres/attendues.ts';
import { estPassee } from '../../../core/rencontres/prochaine-etape.ts';
import { refusDeModifier } from '../../../core/rencontres/transitions.ts';
import { ChoixStructure } from '../../commun/ChoixStructure.tsx';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Chargement, Lue, Probleme } from '../../commun/Etats.tsx';
import { useIndexDesStructures } from '../../commun/index-des-structures.ts';
import cadre from '../../commun/page.module.css';
import { useStructures } from '../../commun/structures.ts';
import { TEXTES as COMMUN } from '../../commun/textes.ts';
import { useAnnonce } from '../../commun/toasts.tsx';
import { Vide } from '../../commun/Vide.tsx';
import { GarderCommeGroupe } from '../../groupes/components/GarderCommeGroupe.tsx';
import { CourrielDInvitee } from '../../sondages/components/CourrielDInvitee.tsx';
import { PointageRapide } from '../emargement/PointageRapide.tsx';
import { EMARGEMENT } from '../emargement/textes.ts';
import { direReponse } from '../form.ts';
import { Attente } from '../invites/Attente.tsx';
import { EcrireAuxInvites } from '../invites/EcrireAuxInvites.tsx';
import { MesReponses } from '../invites/MesReponses.tsx';
import { ResumeDesInvites } from '../invites/ResumeDesInvites.tsx';
import { INVITER } from '../invites/textes.ts';
import { useSaisirPresences } from '../mutations.ts';
import { PORTE } from '../porte/textes.ts';
import { VenuesALaPorte } from '../porte/VenuesALaPorte.tsx';
import {
  attendUnCourriel,
  estALaPorte,
  type LignePresence,
  lignesMontrees,
  oublier,
  type Saisies,
  saisir,
} from '../presences.ts';
import { useParticipations } from '../queries.ts';
import { TABLES } from '../tables/textes.ts';
import { PRESENCES, RAPPORT } from '../textes.ts';
import { peutSur } from '../useActeurDesRencontres.ts';
import type { ContenuProps } from './contenu.ts';
import { LesDeuxTaux } from './LesDeuxTaux.tsx';
import { LigneDePresence } from './LigneDePresence.tsx';
import css from './rencontres.module.css';
import { VersUneVue } from './VersUneVue.tsx';

const RapportTeams = lazy(() => import('./RapportTeams.tsx'));

/** Who is invited and who came, by structure; edited as a set and saved at once. */
export function Presences({ rencontre, acteur, maintenant }: ContenuProps) {
  const requete = useParticipations();
  const { items, parId } = useStructures();
  const index = useIndexDesStructures(items);
  const [saisies, setSaisies] = useState<Saisies>({});
  const [feuille, setFeuille] = useState(rencontre.feuilleDePresence);
  // Once saved or given up, nothing of what was marked before can be undone.
  const [tour, setTour] = useState(0);
  const [importe, setImporte] = useState(false);
  const enregistrer = useSaisirPresences();
  const annoncer = useAnnonce();
  // The dialog has no trigger of Fluent’s: without this, closing it would leave the keyboard nowhere.
  const retour = useRestoreFocusTarget();
  const vivante = rencontre.etat !== 'Annulée';
  const peut = vivante && peutSur(acteur, 'saisir-presences', rencontre);
  const invite = vivante && peutSur(acteur, 'modifier-rencontre', rencontre);
  const organise = peutSur(acteur, 'lire-reponses', rencontre);
  // What is over keeps those whom it had: see core/rencontres/invites.ts.
  const aVenir = refusDeModifier(rencontre) === undefined && !estPassee(rencontre, maintenant);
  const commencee = rencontre.debut !== undefined && Date.parse(rencontre.debut) <= Date.parse(maintenant);
  const nombre = Object.keys(saisies).length;
  const change = nombre > 0 || feuille !== rencontre.feuilleDePresence;

  const versLesTables = (
    <VersUneVue rencontre={rencontre.id} vue="tables" icone={<PeopleTeamRegular />} libelle={TABLES.bouton} />
  );
  const envoyer = () =>
    enregistrer.mutate(
      { chemin: { id: rencontre.id }, corps: { feuilleDePresence: feuille, lignes: Object.values(saisies) } },
      {
        onSuccess: ({ enregistrees }) => {
          setSaisies({});
          setTour((t) => t + 1);
          annoncer(PRESENCES.enregistrees(enregistrees));
        },
      },
    );

  return (
    <Lue requete={requete} attente={COMMUN.chargement}>
      {({ items: toutes }) => {
        const participations = toutes.filter((participation) => participation.rencontre === rencontre.id);
        const sauvees = new Map(participations.map((participation) => [participation.structure, participation]));
        const informees = new Set(participations.filter(estInformee).map((p) => p.structure));
        const nomDe = (structure: string) => parId.get(structure)?.nom ?? structure;
        // By name: a row that is saved comes back last from SharePoint, and must not move under the finger.
        const lignes = lignesMontrees(participations, saisies).toSorted((a, b) =>
          nomDe(a.structure).localeCompare(nomDe(b.structure), 'fr'),
        );
        const poser = (ligne: LignePresence) =>
          setSaisies((actuelles) => saisir(actuelles, sauvees.get(ligne.structure), ligne));
        return (
          <>
            {invite || !attendReponse(rencontre, maintenant) ? null : (
              <MesReponses participations={participations} acteur={acteur} organise={organise} nomDe={nomDe} />
            )}
            {peut ? (
              <div className={cadre.outils}>
                {peutSur(acteur, 'lire-rapport-teams', rencontre) ? (
                  <Button icon={<DocumentArrowUpRegular />} onClick={() => setImporte(true)} {...retour}>
                    {PRESENCES.importer}
                  </Button>
                ) : null}
                <VersUneVue
                  rencontre={rencontre.id}
                  vue="emargement"
                  icone={<DocumentSignatureRegular />}
                  libelle={EMARGEMENT.bouton}
                />
                {rencontre.debut === undefined ? null : (
                  <VersUneVue rencontre={rencontre.id} vue="porte" icone={<QrCodeRegular />} libelle={PORTE.bouton} />
                )}
                {versLesTables}
                {invite && aVenir ? (
                  <VersUneVue
                    rencontre={rencontre.id}
                    vue="inviter"
                    icone={<PersonAddRegular />}
                    libelle={INVITER.bouton}
                  />
                ) : null}
                {lignes.length > 0 && attendReponse(rencontre, maintenant) ? (
                  <EcrireAuxInvites {...{ rencontre, participations, acteur, maintenant }} />
                ) : null}
                {lignes.length === 0 ? null : (
                  <Button
                    onClick={() => {
                      for (const ligne of lignes)
                        if (!informees.has(ligne.structure)) poser({ ...ligne, statut: 'Présent' });
                      setFeuille(true);
                    }}
                  >
                    {PRESENCES.toutesPresentes}
                  </Button>
                )}
                <ChoixStructure
                  index={index}
                  label={PRESENCES.ajouter}
                  placeholder={PRESENCES.ajouterCourt}
                  choisir={(structure) => {
                    if (structure !== undefined && !sauvees.has(structure.id))
                      poser({ structure: structure.id, statut: 'Présent', personnes: 1, sansInvitation: true });
                  }}
                />
              </div>
            ) : rencontre.planDeTable === undefined ? null : (
              <div className={cadre.outils}>{versLesTables}</div>
            )}
            {importe ? (
              <Suspense fallback={<Chargement quoi={RAPPORT.lecture} />}>
                <RapportTeams
                  rencontre={rencontre.id}
                  enLigne={rencontre.lienReunion !== undefined}
                  participations={participations}
                  notees={lignes}
                  fermer={() => setImporte(false)}
                  reprendre={(reprises) => {
                    for (const ligne of reprises) poser(ligne);
                    setFeuille(true);
                    setImporte(false);
                    annoncer(RAPPORT.ensuite);
                  }}
                />
              </Suspense>
            ) : null}
            {peut && lignes.length > 0 ? (
              <PointageRapide
                key={tour}
                lignes={lignes.map((ligne) => ({
                  structure: parId.get(ligne.structure) ?? { id: ligne.structure, nom: ligne.structure },
                  ligne,
                }))}
                index={index}
                poser={poser}
                remettre={(structure, avant) => {
                  if (avant === undefined) setSaisies((actuelles) => oublier(actuelles, structure));
                  else poser(avant);
                }}
              />
            ) : null}
            {invite ? (
              <VenuesALaPorte rencontre={rencontre.id} lignes={lignes} informees={informees} index={index} />
            ) : null}
            {lignes.length === 0 ? (
              <Vide titre={PRESENCES.aucun}>{peut ? PRESENCES.aucunAide : null}</Vide>
            ) : (
              <>
                <ResumeDesInvites
                  rencontre={rencontre}
                  participations={participations}
                  lignes={lignes}
                  places={aVenir}
                  organise={organise}
                  presences={!invite}
                />
                <GarderCommeGroupe
                  nom={rencontre.titre.slice(0, NOM_DE_GROUPE_MAX)}
                  membres={placesTenues(participations)}
                />
                <LesDeuxTaux lignes={lignes} sauvees={sauvees} commencee={commencee} />
                <ul className={css.presences}>
                  {lignes.map((ligne) => (
                    <LigneDePresence
                      key={ligne.structure}
                      ligne={ligne}
                      nom={nomDe(ligne.structure)}
                      role={sauvees.get(ligne.structure)?.role}
                      reponse={direReponse(sauvees.get(ligne.structure))}
                      raison={ligne.sansInvitation ? PRESENCES.sansInvitation : sauvees.get(ligne.structure)?.raison}
                      attente={
                        aVenir ? (
                          <Attente
                            {...{ participations, organise, peut: invite }}
                            sienne={sauvees.get(ligne.structure)}
                            nom={nomDe(ligne.structure)}
                          />
                        ) : null
                      }
                      aLaPorte={estALaPorte(ligne, sauvees.get(ligne.structure))}
                      courriel={
                        invite &&
                        attendReponse(rencontre, maintenant) &&
                        attendUnCourriel(sauvees.get(ligne.structure)) ? (
                          <CourrielDInvitee rencontre={rencontre} structure={ligne.structure} />
                        ) : undefined
                      }
                      changee={ligne.structure in saisies}
                      modifiable={peut}
                      poser={poser}
                    />
                  ))}
                </ul>
              </>
            )}
            {peut ? (
              <div className={css.pied}>
                <div>
                  <Switch
                    checked={feuille}
                    onChange={(_, { checked }) => setFeuille(checked)}
                    label={PRESENCES.feuille}
                  />
                  <Caption1 block className={cadre.discret}>
                    {PRESENCES.feuilleAide}
                  </Caption1>
                </div>
                {enregistrer.error == null ? null : (
                  <Probleme erreur={enregistrer.error} reessayer={envoyer} recharger={enregistrer.reset} />
                )}
                <div className={cadre.outils}>
                  <BoutonCommande
                    appearance="primary"
                    enCours={enregistrer.isPending}
                    disabledFocusable={!change}
                    onClick={envoyer}
                  >
                    {PRESENCES.enregistrer(nombre)}
                  </BoutonCommande>
                  {change ? (
                    <Button
                      onClick={() => {
                        setSaisies({});
                        setTour((t) => t + 1);
                        setFeuille(rencontre.feuilleDePresence);
                      }}
                    >
                      {PRESENCES.abandonner}
                    </Button>
                  ) : null}
                </div>
              </div>
            ) : null}
          </>
        );
      }}
    </Lue>
  );
}
