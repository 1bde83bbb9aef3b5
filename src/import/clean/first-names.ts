/** First names that are common in Britain: a mailbox that begins with one is a person's. Names that are also words are left out. */
export const firstNames: ReadonlySet<string> = new Set(
  `aaron abigail adam adele adrian ahmed aisha alan alasdair alastair alec alex alexander alexandra alexis alfie ali alice alison amanda amelia amina amy ana andrea andrew andy angela angus anita ann anna anne annette anthony antony archie arthur asif ashley audrey
  barbara barry beatrice becky belinda ben benjamin bernadette bernard beth bethany beverley bob bradley brenda brian bridget bruce bryan
  callum cameron cara carl carla carly carol carole caroline carolyn catherine cathy charles charlie charlotte chelsea cheryl chloe chris christian christina christine christopher claire clare clive colin connor craig cynthia
  daisy damian dan daniel danielle darren dave david dawn dean deb debbie deborah debra denise dennis derek diana diane dominic donald donna doreen dorothy doug douglas duncan dylan
  eddie edward eileen elaine eleanor elena elizabeth ella ellen ellie emily emma eric erica erin ethan eva evelyn evie
  fatima fiona frances francesca frank fred freddie gareth gary gavin gemma geoff geoffrey george georgia georgina gerald gerard gillian gina glen glenn gordon graham greg gwen
  hannah harriet harry hassan hayley hazel heather heidi helen helena henry hilary howard hugh hussain iain ian ibrahim imran irene isaac isabel isabella isabelle isla
  jack jackie jacob jacqueline jacqui jake james jamie jan jane janet janice jasmine jason jayne jean jeff jeffrey jemma jen jennifer jenny jeremy jess jessica jill jim jo joan joanna joanne jodie joe joel john johnny jon jonathan jordan joseph josephine josh joshua joyce jude judith judy julia julian julie june justin
  karen karl kate katherine kathleen kathryn kathy katie katrina katy kay keith kelly ken kenneth kerry kevin kim kirsty kyle lara laura lauren lawrence leah leanne lee leo leon leonard leslie lesley lewis liam lily linda lindsay lindsey lisa liz lizzie lloyd lorna lorraine louis louise lucas lucy luke lydia lynn lynne lynsey
  maddie madeleine malcolm mandy marc marcus margaret maria marian marie marilyn marion marjorie mark martin martyn mary matt matthew maureen maxine megan mel melanie melissa michael michaela michelle miguel mike millie miriam mohamed mohammad mohammed moira molly monica muhammad
  naomi natalie natasha nathan neil niamh nicholas nick nicky nicola nicole nigel nina norma norman olivia oliver oscar owen
  pam pamela pat patricia patrick paul paula pauline penny pete peter phil philip philippa phillip phoebe priya rachael rachel ralph ray raymond rebecca rhys richard rita rob robert roberta robin rod roger ron ronald rory rosemary rosie ross roy russell ruth ryan
  sadie sally sam samantha samuel sandra sara sarah saskia scott sean sebastian shane sharon shaun sheila shirley shona simon siobhan sofia sonia sophia sophie stacey stan stella stephanie stephen steve steven stewart stuart sue susan susanne suzanne sylvia
  tanya tara ted teresa terry tessa thelma theresa thomas tim timothy tina toby tom tommy toni tony tracey tracy trevor tricia valerie vanessa vera veronica vicki vicky victor victoria vincent viv vivien wayne wendy will william yasmin yvonne zac zach zara zoe`.split(
    /\s+/,
  ),
);
