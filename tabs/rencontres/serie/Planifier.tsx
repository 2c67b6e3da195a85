import { Button, Field, Select, Text } from '@fluentui/react-components';
import { CalendarAddRegular } from '@fluentui/react-icons/svg/calendar-add';
import { useState } from 'react';
import type { Rencontre } from '../../../core/lists/rencontres.list.ts';
import { estPassee } from '../../../core/rencontres/prochaine-etape.ts';
import { DialogueDeFormulaire } from '../../commun/DialogueDeFormulaire.tsx';
import { useMaintenant } from '../../commun/horloge.ts';
import { useAnnonce } from '../../commun/toasts.tsx';
import { usePlanifierSeances } from './mutations.ts';
import { SeancesAuBudget } from './SeancesAuBudget.tsx';
import { PLANIFIER } from './textes.ts';

/** So many sittings are announced at once, unless one says all: who is invited receives as many invitations. */
const QUELQUES = [1, 3] as const;

/** Makes the Teams meetings of the next sittings, one each, and sends their invitations. */
export function Planifier({ siennes }: { readonly siennes: readonly Rencontre[] }) {
  const maintenant = useMaintenant();
  const [ouvert, setOuvert] = useState(false);
  const aPlanifier = siennes.filter(
    (r) => r.etat === 'À planifier' && r.debut !== undefined && !estPassee(r, maintenant),
  );
  if (aPlanifier.length === 0) return null;
  return (
    <>
      <Button appearance="primary" icon={<CalendarAddRegular />} onClick={() => setOuvert(true)}>
        {PLANIFIER.bouton}
      </Button>
      {ouvert ? <Dialogue aPlanifier={aPlanifier} fermer={() => setOuvert(false)} /> : null}
    </>
  );
}

interface DialogueProps {
  readonly aPlanifier: readonly Rencontre[];
  readonly fermer: () => void;
}

function Dialogue({ aPlanifier, fermer }: DialogueProps) {
  const maintenant = useMaintenant();
  const [combien, setCombien] = useState(1);
  const planifier = usePlanifierSeances();
  const annoncer = useAnnonce();
  const seances = aPlanifier.slice(0, combien);
  const [reports, setReports] = useState<ReadonlyMap<string, ReadonlyMap<string, string>>>(new Map());
  const choix = [...QUELQUES.filter((n) => n < aPlanifier.length), aPlanifier.length];
  const envoyer = () =>
    planifier.mutate(
      { seances, reports },
      {
        onSuccess: (faites) => {
          annoncer(PLANIFIER.faites(faites));
          fermer();
        },
      },
    );
  return (
    <DialogueDeFormulaire
      titre={PLANIFIER.bouton}
      libelle={PLANIFIER.envoyer}
      commande={planifier}
      envoyer={envoyer}
      fermer={fermer}
    >
      <Field label={PLANIFIER.combien} hint={PLANIFIER.aide(combien)}>
        <Select value={String(combien)} onChange={(_, { value }) => setCombien(Number(value))}>
          {choix.map((n) => (
            <option key={n} value={n}>
              {PLANIFIER.choix(n, aPlanifier.length)}
            </option>
          ))}
        </Select>
      </Field>
      <SeancesAuBudget seances={seances} reports={reports} changer={setReports} maintenant={maintenant} />
      {planifier.isPending ? <Text role="status">{PLANIFIER.enCours(planifier.faites, combien)}</Text> : null}
    </DialogueDeFormulaire>
  );
}
