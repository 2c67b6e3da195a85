import { useMemo, useState } from 'react';
import { dresserApercu } from '../../../core/imports/apercu.ts';
import type { Information } from '../../../core/imports/planifier-contact.ts';
import type { Decision, Garder, Listes } from '../../../core/imports/planifier-structures.ts';
import { trancherLignes } from '../../../core/imports/trancher-lignes.ts';
import { nouveauxMots } from '../../../core/imports/vocabulaire-d-import.ts';
import cadre from '../../commun/page.module.css';
import { TitreDePage } from '../../commun/TitreDePage.tsx';
import type { ImportEnCours, Prepare } from '../import-en-cours.ts';
import { useFaireEntrer } from '../mutations.ts';
import { useVocabulaireDImport } from '../queries.ts';
import { APERCU, ENVOI, RAPPORT } from '../textes.ts';
import { ApercuDesLignes } from './ApercuDesLignes.tsx';
import { Envoi } from './Envoi.tsx';
import { Rapport } from './Rapport.tsx';

interface ApercuProps {
  readonly prepare: Prepare;
  readonly encours: ImportEnCours;
}

const SANS_DECISION: Readonly<Record<string, Decision>> = {};

/** A planned import: what its lines become, decided by hand where it must, then brought in, then told. */
export function Apercu({ prepare, encours }: ApercuProps) {
  const { existantes, signature } = prepare;
  const { plan: planifie, lignes, constats, refusees } = prepare.prepare;
  const [decisions, setDecisions] = useState(SANS_DECISION);
  const [garder, setGarder] = useState<Garder>('annuaire');
  const [listes, setListes] = useState<Listes>('ajouter');
  const [information, setInformation] = useState<Information>();
  const [arrete, setArrete] = useState(false);
  const entree = useFaireEntrer();
  const motsConnus = useVocabulaireDImport();

  const plan = useMemo(
    () => trancherLignes({ plan: planifie, lignes, existantes, decisions, garder, listes, signature }),
    [planifie, lignes, existantes, decisions, garder, listes, signature],
  );
  const apercu = useMemo(() => dresserApercu(plan, constats, refusees), [plan, constats, refusees]);
  const aEnvoyer = useMemo(() => {
    const sorts = new Map(plan.map((l) => [l.numero, l.sort]));
    return lignes.filter(({ numero, contacts }) => {
      const sort = sorts.get(numero);
      return sort === 'creer' || sort === 'modifier' || (sort === 'inchangee' && contacts !== undefined);
    });
  }, [plan, lignes]);
  const contacts = useMemo(() => new Map(lignes.map((l) => [l.numero, l.contacts ?? []])), [lignes]);
  const decider = (numero: number, decision: Decision) =>
    setDecisions((prises) => ({ ...prises, [numero]: { ...prises[numero], ...decision } }));
  const faireEntrer = () =>
    entree.mutate({
      mots: nouveauxMots(prepare.valeurs ?? {}, motsConnus),
      lignes: aEnvoyer,
      decisions,
      garder,
      listes,
      information,
    });

  const vue =
    entree.isIdle && !arrete ? 'lignes' : entree.isPending || (entree.isError && !arrete) ? 'envoi' : 'rapport';
  const titre = { lignes: APERCU.titre, envoi: ENVOI.titre, rapport: RAPPORT.titre }[vue];
  return (
    <div className={cadre.contenu}>
      <TitreDePage niveau="h1" arrivee={vue}>
        {titre}
      </TitreDePage>
      {vue === 'lignes' ? (
        <ApercuDesLignes
          apercu={apercu}
          planifie={planifie}
          decisions={decisions}
          decider={decider}
          garder={garder}
          changerGarder={setGarder}
          listes={apporteDesListes(prepare.prepare) ? listes : undefined}
          changerListes={setListes}
          combien={aEnvoyer.length}
          personnes={aEnvoyer.flatMap((l) => l.contacts ?? []).length}
          contacts={contacts}
          information={information}
          changerInformation={setInformation}
          entrer={() => (aEnvoyer.length === 0 ? setArrete(true) : faireEntrer())}
          revenir={() => encours.revenirAuxColonnes(prepare)}
          recommencer={encours.recommencer}
        />
      ) : vue === 'envoi' ? (
        <Envoi entree={entree} total={aEnvoyer.length} reprendre={faireEntrer} sArreter={() => setArrete(true)} />
      ) : (
        <Rapport apercu={apercu} plan={plan} issues={entree.issues} fichier={prepare.fichier} encours={encours} />
      )}
    </div>
  );
}

/** Does the file bring fields of several values to fiches that are already there? */
const apporteDesListes = ({ lignes, plan }: Prepare['prepare']): boolean =>
  plan.some((l) => l.sort === 'modifier' || l.sort === 'inchangee' || l.sort === 'a-trancher') &&
  lignes.some(({ structure }) => Object.values(structure).some((v) => Array.isArray(v) && v.length > 0));
