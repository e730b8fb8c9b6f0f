import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { editText } from '../cell'
import type { Question } from '../clipboard'

type PasteQuestionProps = {
  questions: readonly Question[]
  nameOf: (question: Question) => string
  onAnswer: (reading: 0 | 1 | null) => void
}

const listed = 8

/** Asked once for all pasted figures that read two ways: a sheet writes all its figures in one manner. */
export function PasteQuestion({ questions, nameOf, onAnswer }: PasteQuestionProps) {
  const [first] = questions
  const more = questions.length - listed
  return (
    <Dialog
      open
      onClose={() => onAnswer(null)}
      title={`${questions.length} ô dán vào đọc được hai cách`}
      actions={
        first && (
          <>
            <Button onClick={() => onAnswer(0)}>
              Dấu chấm ngăn hàng nghìn: {editText(first.readings[0])}
            </Button>
            <Button onClick={() => onAnswer(1)}>
              Dấu chấm là dấu thập phân: {editText(first.readings[1])}
            </Button>
            <Button variant="quiet" onClick={() => onAnswer(null)}>
              Bỏ các ô này
            </Button>
          </>
        )
      }
    >
      <ul className="list-disc pl-5">
        {questions.slice(0, listed).map((question) => (
          <li key={`${question.row}:${question.col}`}>
            {nameOf(question)}: <strong className="figures">{question.text}</strong> là{' '}
            <span className="figures">{editText(question.readings[0])}</span> hay{' '}
            <span className="figures">{editText(question.readings[1])}</span>?
          </li>
        ))}
        {more > 0 && <li>và {more} ô khác</li>}
      </ul>
    </Dialog>
  )
}
