import { Button, Caption1, Dropdown, Field, Input, Option, Text, Textarea } from '@fluentui/react-components';
import { CalendarSearchRegular } from '@fluentui/react-icons/svg/calendar-search';
import { useState } from 'react';
import type { Rencontre } from '../../../core/lists/rencontres.list.ts';
import { aujourdhui, plusJours } from '../../../core/temps/heure-locale.ts';
import { type Brouillons, useBrouillon } from '../../commun/brouillons.ts';
import { BoutonCommande } from '../../commun/commandes.tsx';
import { Probleme } from '../../commun/Etats.tsx';
import { Formulaire } from '../../commun/Formulaire.tsx';
import { useCle } from '../../commun/horloge.ts';
import cadre from '../../commun/page.module.css';
import { Reprise } from '../../commun/Reprise.tsx';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useEssai } from '../../commun/useEssai.ts';
import { Vide } from '../../commun/Vide.tsx';
import { AuDessusDuBudget } from '../../sollicitations/components/AuDessusDuBudget.tsx';
import { clotureDe, corpsDe, creneauSaisi, problemesDe, type SaisieDeSondage, saisieVide } from '../form.ts';
import { useOuvrirSondage } from '../mutations.ts';
import { useCreneauxProposes, useInvitees } from '../queries.ts';
import { direLesProposes, OUVRIR, SONDAGE } from '../textes.ts';
import { CreneauxSaisis } from './CreneauxSaisis.tsx';

interface OuvrirSondageProps {
  readonly rencontre: Rencontre;
  readonly maintenant: string;
  /** To the form of the rencontre, for who knows the date. */
  readonly fixer: () => void;
  readonly relire: () => void;
}

/** By rencontre. */
const BROUILLONS: Brouillons<SaisieDeSondage> = new Map();

/** Slots, a deadline, who must be there: then each structure is asked. */
export function OuvrirSondage({ rencontre, maintenant, fixer, relire }: OuvrirSondageProps) {
  const invitees = useInvitees(rencontre.id);
  const cle = useCle();
  const brouillon = useBrouillon(BROUILLONS, rencontre.id, saisieVide(maintenant));
  const saisie = brouillon.valeur;
  const { fautes, essayer } = useEssai(problemesDe(saisie, invitees.length, maintenant));
  const ouvrir = useOuvrirSondage();
  const [attendent, setAttendent] = useState<ReadonlyMap<string, string>>(new Map());
  const annoncer = useAnnonce();
  const ecrire = (valeurs: Partial<SaisieDeSondage>) => brouillon.ecrire({ ...saisie, ...valeurs });
  if (invitees.length === 0)
    return (
      <Vide titre={OUVRIR.personne} action={<Button onClick={fixer}>{OUVRIR.fixer}</Button>}>
        {OUVRIR.personneAide}
      </Vide>
    );
  const envoyer = () => {
    if (!essayer()) return;
    ouvrir.mutate(
      { chemin: { id: rencontre.id }, corps: corpsDe(saisie, cle, attendent) },
      {
        onSuccess: ({ envoyes, aSuivre, reportes, sansAdresse }) => {
          brouillon.jeter();
          const appels = sansAdresse.map(({ nom }) => nom).join(', ');
          annoncer(
            [
              OUVRIR.envoye(envoyes, aSuivre),
              reportes > 0 && OUVRIR.reportes(reportes),
              appels && SONDAGE.aTelephoner(appels),
            ]
              .filter(Boolean)
              .join(' '),
          );
          relire();
        },
      },
    );
  };
  const noms = new Map(invitees.map(({ id, nom }) => [id, nom] as const));
  return (
    <>
      <Text>{OUVRIR.aide}</Text>
      <div className={cadre.outils}>
        <Button onClick={fixer}>{OUVRIR.fixer}</Button>
      </div>
      <Reprise repris={brouillon.repris} recommencer={brouillon.jeter} />
      <Formulaire className={cadre.formulaire} envoyer={envoyer}>
        <Proposer
          rencontre={rencontre.id}
          maintenant={maintenant}
          ajouter={(neufs) => {
            const deja = saisie.creneaux.filter(({ date }) => date !== '');
            const connus = new Set(deja.map(({ date, heure }) => `${date}T${heure}`));
            const ajouts = neufs.filter(({ date, heure }) => !connus.has(`${date}T${heure}`));
            ecrire({
              creneaux: [...deja, ...ajouts].toSorted((a, b) =>
                `${a.date}T${a.heure}`.localeCompare(`${b.date}T${b.heure}`),
              ),
            });
          }}
        />
        <CreneauxSaisis
          invitees={invitees}
          rencontre={rencontre}
          creneaux={saisie.creneaux}
          problemes={fautes}
          changer={(creneaux) => ecrire({ creneaux })}
        />
        <div className={cadre.champs}>
          <Field label={OUVRIR.cloture} required validationMessage={fautes.cloture}>
            <Input type="date" value={saisie.clotureDate} onChange={(_, { value }) => ecrire({ clotureDate: value })} />
          </Field>
          <Field label={OUVRIR.clotureHeure} required>
            <Input
              type="time"
              step={300}
              value={saisie.clotureHeure}
              onChange={(_, { value }) => ecrire({ clotureHeure: value })}
            />
          </Field>
        </div>
        <div className={cadre.champs}>
          <Field label={OUVRIR.indispensables} hint={OUVRIR.indispensablesAide}>
            <Dropdown
              multiselect
              placeholder={OUVRIR.sansIndispensable}
              value={saisie.indispensables.map((id) => noms.get(id) ?? '').join(', ')}
              selectedOptions={[...saisie.indispensables]}
              onOptionSelect={(_, { selectedOptions }) => ecrire({ indispensables: selectedOptions })}
            >
              {invitees.map(({ id, nom }) => (
                <Option key={id} value={id} text={nom}>
                  {nom}
                </Option>
              ))}
            </Dropdown>
          </Field>
          <Field label={OUVRIR.quorum} hint={OUVRIR.quorumAide} validationMessage={fautes.quorum}>
            <Input
              inputMode="numeric"
              value={saisie.quorum}
              onChange={(_, { value }) => ecrire({ quorum: value.trim() })}
            />
          </Field>
        </div>
        <Field label={OUVRIR.message} hint={OUVRIR.messageAide}>
          <Textarea
            value={saisie.message}
            maxLength={2000}
            resize="vertical"
            onChange={(_, { value }) => ecrire({ message: value })}
          />
        </Field>
        <AuDessusDuBudget
          structures={invitees.map(({ id }) => id)}
          maintenant={maintenant}
          rencontre={rencontre.id}
          reports={{ jours: attendent, changer: setAttendent, limite: clotureDe(saisie) ?? maintenant }}
        />
        {ouvrir.error == null ? null : <Probleme erreur={ouvrir.error} reessayer={envoyer} recharger={relire} />}
        <div className={cadre.outils}>
          <BoutonCommande type="submit" appearance="primary" enCours={ouvrir.isPending}>
            {OUVRIR.envoyer(invitees.length)}
          </BoutonCommande>
        </div>
      </Formulaire>
    </>
  );
}

interface ProposerProps {
  readonly rencontre: string;
  readonly maintenant: string;
  readonly ajouter: (creneaux: readonly ReturnType<typeof creneauSaisi>[]) => void;
}

/** From a week on, for three weeks, unless it is said otherwise. */
const DANS = 8;
const PENDANT = 21;

function Proposer({ rencontre, maintenant, ajouter }: ProposerProps) {
  const jour = aujourdhui(maintenant);
  const [periode, setPeriode] = useState({ du: plusJours(jour, DANS), au: plusJours(jour, DANS + PENDANT) });
  const { refetch, data, error, isFetching } = useCreneauxProposes(rencontre, periode);
  const demander = async () => {
    const { data: lus } = await refetch();
    if (lus !== undefined) ajouter(lus.creneaux.map((c) => creneauSaisi(crypto.randomUUID(), c.debut, c.raisons)));
  };
  return (
    <section className={cadre.partie}>
      <Caption1 className={cadre.discret}>{OUVRIR.proposerAide}</Caption1>
      <div className={cadre.champs}>
        <Field label={OUVRIR.du}>
          <Input type="date" value={periode.du} onChange={(_, { value }) => setPeriode({ ...periode, du: value })} />
        </Field>
        <Field label={OUVRIR.au}>
          <Input type="date" value={periode.au} onChange={(_, { value }) => setPeriode({ ...periode, au: value })} />
        </Field>
      </div>
      <div className={cadre.outils}>
        <BoutonCommande icon={<CalendarSearchRegular />} enCours={isFetching} onClick={() => void demander()}>
          {OUVRIR.proposer}
        </BoutonCommande>
      </div>
      <Caption1 role="status" className={cadre.discret}>
        {data === undefined || isFetching ? null : direLesProposes(data)}
      </Caption1>
      {error == null ? null : <Probleme erreur={error} reessayer={() => void demander()} />}
    </section>
  );
}
