import { Caption1, MessageBar, MessageBarBody, Select, Text, useRestoreFocusTarget } from '@fluentui/react-components';
import { DocumentRegular } from '@fluentui/react-icons/svg/document';
import { SlideTextRegular } from '@fluentui/react-icons/svg/slide-text';
import { TableRegular } from '@fluentui/react-icons/svg/table';
import { useState } from 'react';
import { budgetDuPerimetre } from '../../core/bilan/budget.ts';
import { direLesManques, direRemplissage, periodeDuBilan } from '../../core/bilan/dire-bilan.ts';
import { fichesDuPerimetre } from '../../core/bilan/perimetre.ts';
import { manquesDe } from '../../core/bilan/remplissage.ts';
import { parFinanceur } from '../../core/budget/totaux.ts';
import type { lireBilan } from '../../core/contrats/bilans.ts';
import type { ReponseDe } from '../../core/contrats/contrat.ts';
import { fichesAction } from '../../core/lists/fiches-action.list.ts';
import { axesDe, plansDe } from '../../core/plan/composer-plan.ts';
import { aujourdhui } from '../../core/temps/heure-locale.ts';
import { BoutonCommande } from '../commun/commandes.tsx';
import { EnPreparation } from '../commun/EnPreparation.tsx';
import { Lue, Probleme } from '../commun/Etats.tsx';
import { useMaintenant } from '../commun/horloge.ts';
import { useListe } from '../commun/listes.ts';
import cadre from '../commun/page.module.css';
import { useAdresse } from '../commun/useAdresse.ts';
import { Vide } from '../commun/Vide.tsx';
import { adresseDuBilan } from './adresses.ts';
import { AllerDireLesMots } from './components/AllerDireLesMots.tsx';
import css from './components/plan.module.css';
import { SectionDuBilan } from './components/SectionDuBilan.tsx';
import { ChoixDuModele } from './modeles/ChoixDuModele.tsx';
import { useTelechargerBilan, useTelechargerLesChiffres, useTelechargerLesDiapositives } from './mutations.ts';
import { type BilanVoulu, useBilan, useBudget } from './queries.ts';
import { BILAN } from './textes.ts';

const ANNEES_OFFERTES = 6;

/** The bilan of a year, before it is handed on: what came by itself, what awaits a word, and the documents. */
export function BilanPage() {
  const { reste, aller } = useAdresse();
  const courante = Number(aujourdhui(useMaintenant()).slice(0, 4));
  const annees = Array.from({ length: ANNEES_OFFERTES }, (_, i) => String(courante - i));
  const annee = annees.includes(reste) ? reste : String(courante);
  const requeteDesFiches = useListe(fichesAction);
  const fiches = requeteDesFiches.data?.items ?? [];
  const perimetres = plansDe(fiches).flatMap((plan) => [
    { plan, axe: undefined },
    ...axesDe(fiches, plan).map((axe) => ({ plan, axe })),
  ]);
  const [rang, setRang] = useState(0);
  const [modele, setModele] = useState<string>();
  const perimetre = perimetres[rang] ?? perimetres[0];
  const [demande, setDemande] = useState<string>();
  const budget = budgetDuPerimetre(useBudget(), { annee });
  const duPlan = perimetre === undefined ? [] : fichesDuPerimetre(fiches, { ...perimetre, budget });
  const financeurs = parFinanceur(budget.filter(({ fiche }) => duPlan.some(({ id }) => id === fiche))).map(
    (f) => f.nom,
  );
  // One that supports nothing of what is now shown is no choice any more.
  const financeur = financeurs.find((nom) => nom === demande);
  return (
    <main className={cadre.page}>
      <header className={cadre.barre}>
        <h1 className="lu">{BILAN.titre}</h1>
        <div className={cadre.outils}>
          <Select aria-label={BILAN.annee} value={annee} onChange={(_, { value }) => aller(adresseDuBilan(value))}>
            {annees.map((a) => (
              <option key={a} value={a}>
                {BILAN.bilanDe(a)}
              </option>
            ))}
          </Select>
          <Select
            className={css.perimetre}
            aria-label={BILAN.perimetre}
            value={String(rang)}
            onChange={(_, { value }) => setRang(Number(value))}
            disabled={perimetres.length === 0}
          >
            {perimetres.map(({ plan, axe }, i) => (
              <option key={`${plan}|${axe ?? ''}`} value={String(i)}>
                {axe ?? BILAN.toutLePlan(plan)}
              </option>
            ))}
          </Select>
          {financeurs.length === 0 ? null : (
            <Select
              className={css.perimetre}
              aria-label={BILAN.financeur}
              value={financeur ?? ''}
              onChange={(_, { value }) => setDemande(value === '' ? undefined : value)}
            >
              <option value="">{BILAN.tousLesFinanceurs}</option>
              {financeurs.map((nom) => (
                <option key={nom} value={nom}>
                  {BILAN.pour(nom)}
                </option>
              ))}
            </Select>
          )}
        </div>
        <div className={cadre.outils}>
          <ChoixDuModele modele={modele} choisir={setModele} />
        </div>
      </header>
      <div className={cadre.defile}>
        <Lue requete={requeteDesFiches} attente={BILAN.attente}>
          {() =>
            perimetre === undefined ? (
              <Vide titre={BILAN.vide}>{BILAN.videAide}</Vide>
            ) : (
              <BilanDuPerimetre
                key={`${annee}|${rang}|${financeur ?? ''}|${modele ?? ''}`}
                annee={annee}
                financeur={financeur}
                modele={modele}
                {...perimetre}
              />
            )
          }
        </Lue>
      </div>
    </main>
  );
}

function BilanDuPerimetre(voulu: BilanVoulu) {
  const requete = useBilan(voulu);
  return (
    <Lue requete={requete} attente={BILAN.attente}>
      {(lu) => <BilanLu lu={lu} voulu={voulu} />}
    </Lue>
  );
}

function BilanLu({
  lu: { bilan, mots, fauteDuModele },
  voulu,
}: {
  readonly lu: ReponseDe<typeof lireBilan>;
  readonly voulu: BilanVoulu;
}) {
  const documents = [
    { libelle: BILAN.docx, icone: <DocumentRegular />, commande: useTelechargerBilan() },
    { libelle: BILAN.pptx, icone: <SlideTextRegular />, commande: useTelechargerLesDiapositives() },
    { libelle: BILAN.xlsx, icone: <TableRegular />, commande: useTelechargerLesChiffres() },
  ];
  const retour = useRestoreFocusTarget();
  const manques = manquesDe(bilan.sections);
  const sansRien = direLesManques(manques);
  return (
    <div className={cadre.contenu}>
      <div className={cadre.partie}>
        <Text>{direRemplissage(bilan.remplissage)}</Text>
        {sansRien === '' ? null : <Text>{sansRien}</Text>}
        <Text>{manques.attendent === 0 ? BILAN.toutEstDit : BILAN.attendent(manques.attendent)}</Text>
        <AllerDireLesMots bilan={bilan} mots={mots} />
        <Caption1 className={cadre.discret}>{`${periodeDuBilan(bilan)} ${bilan.statut}`}</Caption1>
        <div className={cadre.outils}>
          {documents.map(({ libelle, icone, commande }, rang) => (
            <BoutonCommande
              key={libelle}
              icon={icone}
              {...(rang === 0 ? { appearance: 'primary' as const } : {})}
              enCours={commande.isPending}
              onClick={() => commande.mutate(voulu)}
              {...retour}
            >
              {libelle}
            </BoutonCommande>
          ))}
        </div>
        {documents.map(({ libelle, commande }) =>
          commande.isPending ? <EnPreparation key={libelle} annuler={commande.annuler} /> : null,
        )}
        {documents.map(({ libelle, commande }) =>
          commande.error === null ? null : (
            <Probleme key={libelle} erreur={commande.error} reessayer={() => commande.mutate(voulu)} />
          ),
        )}
        {[...(fauteDuModele === undefined ? [] : [fauteDuModele]), ...bilan.avertissements].map((dit) => (
          <MessageBar key={dit} layout="multiline">
            <MessageBarBody>{dit}</MessageBarBody>
          </MessageBar>
        ))}
      </div>
      {bilan.sections.map((section) => (
        <SectionDuBilan key={section.cle} section={section} bilan={bilan} mots={mots} />
      ))}
    </div>
  );
}
