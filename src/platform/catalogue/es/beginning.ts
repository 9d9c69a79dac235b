/** La página del día: qué necesita a alguien, cómo empieza una organización y qué puede hacer cada cual. */
export const beginning = {
  'beginning.needs': '{count, plural, one {Una cosa te necesita} other {# cosas te necesitan}}',
  'beginning.house': 'Tú y la casa',
  'beginning.own': 'Lo que puedes hacer',
  'beginning.off-site': 'Retirar una página del sitio o retener un caso',
  'beginning.title': 'De cero a la primera historia publicada',
  'beginning.steps': '{done, plural, one {# paso hecho} other {# pasos hechos}} de {all}',
  'beginning.lead':
    'Un paso está hecho cuando consta en los registros. Cuando la primera historia y la primera petición sean públicas, esta lista ya no se muestra.',
  'beginning.done': 'hecho',
  'beginning.next': 'ahora',
  'beginning.later': 'después',
  'beginning.with-key': '{who}, con llave',
  'beginning.waits': 'Espera a: {who}.',
  'beginning.waits-named': 'Espera a {names} ({who}).',
  'beginning.nobody': 'Aquí nadie puede hacerlo todavía. Hace falta: {who}.',
  'beginning.invite': 'Invita a dos colegas',
  'beginning.invite-why':
    'Nadie publica en solitario: una persona escribe y otra lee. Al menos una tiene que ser de investigación o delegación, que registran casos. Da también la administración a una de ellas, por si pierdes tu forma de entrar.',
  'beginning.invite-begun':
    '{count, plural, one {Una persona está invitada y aún no ha entrado.} other {# personas están invitadas y aún no han entrado.}}',
  'beginning.keys': 'Da una llave a una segunda persona',
  'beginning.keys-why':
    'Lo protegido se abre con una llave, y ninguna función la trae. La necesita quien registra casos o publica. Si solo una persona tiene llave, todo espera cuando falta.',
  'beginning.keys-begun':
    '{count, plural, one {Una persona pide una llave. Quien tiene llave la compara de viva voz y se la da.} other {# personas piden una llave. Quien tiene llave la compara de viva voz y se la da.}}',
  'beginning.keys-nobody': 'Espera a que una persona del equipo pida una llave, en «Llaves».',
  'beginning.keys-give': 'Dar la llave',
  'beginning.case': 'Abre el primer caso y registra a la persona',
  'beginning.case-why': 'Qué pasó, a quién y quién lo dice. Se cifra, y solo lo ve quien está en el caso.',
  'beginning.consent': 'Registra en qué consiente la persona',
  'beginning.consent-why':
    'Una conversación: qué se puede contar, a quién y hasta cuándo. Antes de ella no sale nada de la persona.',
  'beginning.consent-do': 'Elegir a la persona',
  'beginning.team': 'Pon en el caso a quien escribe',
  'beginning.team-why':
    'Solo quien está en un caso puede mencionar a sus personas en un texto. Nadie se pone por su cuenta en un caso.',
  'beginning.team-do': 'Elegir el equipo',
  'beginning.mission': 'Empieza una misión',
  'beginning.mission-why': 'La página que reúne lo que pertenece a un viaje o a una causa.',
  'beginning.mission-do': 'Empezar la misión',
  'beginning.story': 'Escribe la primera historia',
  'beginning.story-why':
    'A las personas se las elige con @ y nunca se escriben: así su consentimiento decide lo que se lee.',
  'beginning.story-begun': 'Está empezada y todavía no se ha guardado nada en ella.',
  'beginning.story-do': 'Empezar un texto',
  'beginning.story-go-on': 'Seguir escribiendo',
  'beginning.read': 'Haz que la lea una segunda persona',
  'beginning.read-why': 'Alguien que no la escribió revisa hechos, tono y riesgo antes de que salga.',
  'beginning.read-begun': 'Un texto espera a su segunda lectura.',
  'beginning.read-do': 'Leer lo que espera',
  'beginning.read-ask': 'Pedir una segunda lectura',
  'beginning.publish': 'Publícala',
  'beginning.publish-why': 'El control de salida busca nombres protegidos en todo lo que sale, y dice qué encuentra.',
  'beginning.publish-do': 'Comprobar y publicar',
  'beginning.pages': 'Di quiénes son y qué pasa con los datos',
  'beginning.pages-why':
    'Las páginas «Quiénes somos» y «Qué pasa con tus datos». El sitio lleva a ellas desde todas partes cuando son públicas.',
  'beginning.pages-do': 'Ir a estas páginas',
  'beginning.petition': 'Abre la primera petición',
  'beginning.petition-why':
    'Solo se abre si la persona lo ha pedido, y cualquiera puede pararla al momento por seguridad.',
  'beginning.petition-begun': 'Hay una petición empezada que aún no está abierta.',
  'beginning.petition-go-on': 'Ir a la petición',
};
